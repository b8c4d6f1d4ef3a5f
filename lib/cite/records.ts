import { writeBibtex } from './bibtex';
import { writeCsl } from './csl';
import type { Reference } from './reference';
import { writeRis } from './ris';

/** A file that citation managers take in. */
export interface CitationRecord {
  readonly format: string;
  readonly file: string;
  readonly type: string;
  readonly text: string;
}

/** The reference in every format that the page offers. */
export function citationRecords(reference: Reference): readonly CitationRecord[] {
  const { key } = reference;
  return [
    { format: 'BibTeX', file: `${key}.bib`, type: 'application/x-bibtex', text: writeBibtex(reference) },
    { format: 'RIS', file: `${key}.ris`, type: 'application/x-research-info-systems', text: writeRis(reference) },
    {
      format: 'CSL-JSON',
      file: `${key}.json`,
      type: 'application/vnd.citationstyles.csl+json',
      text: writeCsl(reference),
    },
  ];
}
