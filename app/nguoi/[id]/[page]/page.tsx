import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';

export const dynamicParams = false;

export const generateStaticParams = () => continuationParams('person');

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('person', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="person" params={props.params} />;
}
