import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';

export const dynamicParams = false;

export const generateStaticParams = () => continuationParams('document');

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('document', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="document" params={props.params} />;
}
