import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';
import { changedPages } from '../../../_kept';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('to-chuc/[id]/[page]/index.html', continuationParams('organisation'), {
    page: Page,
    metadata: generateMetadata,
  });

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('organisation', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="organisation" params={props.params} />;
}
