import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';

export const dynamicParams = false;

export const generateStaticParams = () => continuationParams('organisation');

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('organisation', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="organisation" params={props.params} />;
}
