/** The script of the search page: takes over what the page was built with. */
import { hydrateRoot } from 'react-dom/client';
import { SearchPanel } from './SearchPanel';
import { PANEL_ID, type Example } from './_panel';

const place = document.getElementById(PANEL_ID);
const { pages, examples } = place?.dataset ?? {};
if (!place || pages === undefined || examples === undefined) {
  throw new Error('the search page has no place for its search');
}
hydrateRoot(place, <SearchPanel pages={pages} examples={JSON.parse(examples) as Example[]} />);
