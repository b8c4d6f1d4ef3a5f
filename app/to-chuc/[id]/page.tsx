import { changedPages } from '../../_kept';
import { namedMetadata, NamedPage, namedParams, type EntityProps } from '../../_components/NamedPages';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('to-chuc/[id]/index.html', namedParams('organisation'), { page: Page, metadata: generateMetadata });

export const generateMetadata = (props: EntityProps) => namedMetadata('organisation', props);

export default function Page(props: EntityProps) {
  return <NamedPage kind="organisation" params={props.params} />;
}
