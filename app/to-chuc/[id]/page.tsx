import { namedMetadata, NamedPage, namedParams, type EntityProps } from '../../_components/NamedPages';

export const dynamicParams = false;

export const generateStaticParams = () => namedParams('organisation');

export const generateMetadata = (props: EntityProps) => namedMetadata('organisation', props);

export default function Page(props: EntityProps) {
  return <NamedPage kind="organisation" params={props.params} />;
}
