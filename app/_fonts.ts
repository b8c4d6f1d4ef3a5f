import localFont from 'next/font/local';

/**
 * Literata, drawn for long reading with Vietnamese in it, one weight. Latin and Vietnamese together are 26 kB and preloaded:
 * every page has letters of both. Vietnamese is asked first (globals.css), for its own letters alone: Latin lacks "ố", but a
 * browser that asked it would put one together from "ô" and an acute, which it prints upon the circumflex. Letters of other
 * languages (one article in 1,200 has any) come from a stand-in.
 * `optional`: a typeface that comes late is kept for the next page, and this one stays as it was read. Until then stand-ins
 * of the same width hold the lines (globals.css).
 */
const latin = localFont({
  src: '../node_modules/@fontsource/literata/files/literata-latin-400-normal.woff2',
  weight: '400',
  display: 'optional',
  variable: '--literata-latin',
  adjustFontFallback: false,
});

const vietnamese = localFont({
  src: '../node_modules/@fontsource/literata/files/literata-vietnamese-400-normal.woff2',
  weight: '400',
  display: 'optional',
  variable: '--literata-vietnamese',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+102-1b0, U+1ea0-1ef9, U+20ab' }],
});

export const fontClasses = [latin, vietnamese].map((font) => font.variable).join(' ');
