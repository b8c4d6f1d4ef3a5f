import { namedListMetadata, NamedListPage } from '../_components/NamedPages';

export const metadata = namedListMetadata('outlet');

export default function Page() {
  return <NamedListPage kind="outlet" />;
}
