import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';
import { changedPages } from '../../../_kept';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('nguon/[id]/[page]/index.html', continuationParams('outlet'), {
    page: Page,
    metadata: generateMetadata,
  });

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('outlet', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="outlet" params={props.params} />;
}
