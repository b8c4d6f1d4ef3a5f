import { namedMetadata, NamedPage, namedParams, type EntityProps } from '../../_components/NamedPages';
import { changedPages } from '../../_kept';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('dia-phuong/[id]/index.html', namedParams('place'), { page: Page, metadata: generateMetadata });

export const generateMetadata = (props: EntityProps) => namedMetadata('place', props);

export default function Page(props: EntityProps) {
  return <NamedPage kind="place" params={props.params} />;
}
