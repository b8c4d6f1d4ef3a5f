export { writeBibtex } from './bibtex';
export { cslItem, writeCsl, type CslItem } from './csl';
export { authorNames, authorOf, referenceOf } from './of-article';
export { citationRecords, type CitationRecord } from './records';
export { issuedText, sortedName, type Author, type Issued, type Reference } from './reference';
export { writeRis } from './ris';
export { citationTags, DCTERMS, referenceFromTags, untoldOf, type MetaTag, type TagFacts, type Untold } from './tags';
