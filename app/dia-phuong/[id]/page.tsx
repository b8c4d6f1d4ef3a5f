import { namedMetadata, NamedPage, namedParams, type EntityProps } from '../../_components/NamedPages';

export const dynamicParams = false;

export const generateStaticParams = () => namedParams('place');

export const generateMetadata = (props: EntityProps) => namedMetadata('place', props);

export default function Page(props: EntityProps) {
  return <NamedPage kind="place" params={props.params} />;
}
