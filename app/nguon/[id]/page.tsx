import { namedMetadata, NamedPage, namedParams, type EntityProps } from '../../_components/NamedPages';
import { changedPages } from '../../_kept';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('nguon/[id]/index.html', namedParams('outlet'), { page: Page, metadata: generateMetadata });

export const generateMetadata = (props: EntityProps) => namedMetadata('outlet', props);

export default function Page(props: EntityProps) {
  return <NamedPage kind="outlet" params={props.params} />;
}
