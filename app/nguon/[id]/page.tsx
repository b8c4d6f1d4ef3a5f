import { namedMetadata, NamedPage, namedParams, type EntityProps } from '../../_components/NamedPages';

export const dynamicParams = false;

export const generateStaticParams = () => namedParams('outlet');

export const generateMetadata = (props: EntityProps) => namedMetadata('outlet', props);

export default function Page(props: EntityProps) {
  return <NamedPage kind="outlet" params={props.params} />;
}
