import { useSyncExternalStore } from 'react';
import { searchText } from '../_text/search';

/** As `public/search-key.js` reads it: a key that stands alone must be one that can be switched off. */
const SETTING = 'search-key';
const CHANGED = 'search-key:changed';

/** Switches the key `/` off and on, on every page of the site. */
export function SlashSwitch() {
  const on = useSyncExternalStore(subscribe, readSetting, () => true);
  return (
    <label>
      <input type="checkbox" checked={on} onChange={(event) => writeSetting(event.target.checked)} />{' '}
      {searchText.help.slash}
    </label>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

/** Storage throws where the reader has forbidden it: the key then works as it does without a choice. */
function readSetting(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

function writeSetting(on: boolean): void {
  try {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}
