import { namedListMetadata, NamedListPage } from '../_components/NamedPages';

export const metadata = namedListMetadata('organisation');

export default function Page() {
  return <NamedListPage kind="organisation" />;
}
