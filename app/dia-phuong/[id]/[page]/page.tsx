import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';

export const dynamicParams = false;

export const generateStaticParams = () => continuationParams('place');

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('place', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="place" params={props.params} />;
}
