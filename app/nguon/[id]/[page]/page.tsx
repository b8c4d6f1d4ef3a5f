import {
  Continuation,
  continuationMetadata,
  continuationParams,
  type ContinuationProps,
} from '../../../_components/Continuation';

export const dynamicParams = false;

export const generateStaticParams = () => continuationParams('outlet');

export const generateMetadata = (props: ContinuationProps) => continuationMetadata('outlet', props);

export default function Page(props: ContinuationProps) {
  return <Continuation kind="outlet" params={props.params} />;
}
