import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';
import { changedPages } from '../../../_kept';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('dia-phuong/[id]/[page]/index.html', continuationParams('place'), {
    page: Page,
    metadata: generateMetadata,
  });

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('place', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="place" params={props.params} />;
}
