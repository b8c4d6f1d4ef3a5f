import { namedListMetadata, NamedListPage } from '../_components/NamedPages';

export const metadata = namedListMetadata('place');

export default function Page() {
  return <NamedListPage kind="place" />;
}
