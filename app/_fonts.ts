import localFont from 'next/font/local';

/**
 * Literata, drawn for long reading with Vietnamese in it, one weight; a call per subset, so that a browser fetches only
 * what a page uses. Latin and Vietnamese together are 26 kB and preloaded; the rest waits for a foreign name.
 * `optional`: a typeface that comes late is kept for the next page, and this one stays as it was read. Until then stand-ins
 * of the same width hold the lines (globals.css).
 */
const latin = localFont({
  src: '../node_modules/@fontsource/literata/files/literata-latin-400-normal.woff2',
  weight: '400',
  display: 'optional',
  variable: '--literata-latin',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
});

const vietnamese = localFont({
  src: '../node_modules/@fontsource/literata/files/literata-vietnamese-400-normal.woff2',
  weight: '400',
  display: 'optional',
  variable: '--literata-vietnamese',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
    },
  ],
});

const extended = localFont({
  src: '../node_modules/@fontsource/literata/files/literata-latin-ext-400-normal.woff2',
  weight: '400',
  display: 'optional',
  preload: false,
  variable: '--literata-extended',
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-0101, U+0104-010F, U+0112-0127, U+012A-0167, U+016A-019F, U+0218-021B' },
  ],
});

export const fontClasses = [latin, vietnamese, extended].map((font) => font.variable).join(' ');
