/** Raw files as the text of a page, from which a script makes the very bytes again. */

/** What a page cannot hold: parsers of HTML drop it, turn it into something else, or call it a fault. Source: HTML, 13.2.3.5. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu;
const STAND_IN = '\uFFFD';
const BYTE_ORDER_MARK = '\uFEFF';

/** How the bytes come out of the text as a page gives it, whose lines end with `\n`. Nothing: they are its UTF-8. */
export interface RawForm {
  readonly byteOrderMark?: true;
  readonly lineEnd?: string;
  /** In base64, where no rule leads from the text to them. */
  readonly bytes?: string;
}

export interface ShownRaw {
  readonly text: string;
  readonly form: RawForm;
  /** Of how many characters only a sign is shown. */
  readonly unprintable: number;
}

/**
 * @param bytes of a raw file that was converted, so UTF-8
 * @returns text for a `<pre>`; `restoreRaw` gives the bytes back
 */
export function showRaw(bytes: Uint8Array): ShownRaw {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const unmarked = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  const text = unmarked.replace(/\r\n?/gu, '\n').replace(UNPRINTABLE, STAND_IN);
  const lineEnd = /\r\n?/u.exec(unmarked)?.[0];
  const form: RawForm = {
    ...(unmarked === decoded ? {} : { byteOrderMark: true as const }),
    ...(lineEnd === undefined ? {} : { lineEnd }),
  };
  const whole = Buffer.from(bytes);
  return {
    text,
    // HTML drops a line end right behind <pre>.
    form: !text.startsWith('\n') && whole.equals(restoreRaw(text, form)) ? form : { bytes: whole.toString('base64') },
    unprintable: [...unmarked.matchAll(UNPRINTABLE)].length,
  };
}

/** The bytes of the raw file; public/raw-view.js makes them in the same way. */
export function restoreRaw(text: string, { byteOrderMark, lineEnd = '\n', bytes }: RawForm): Uint8Array {
  if (bytes !== undefined) return Buffer.from(bytes, 'base64');
  return Buffer.from(`${byteOrderMark === true ? BYTE_ORDER_MARK : ''}${text.replaceAll('\n', lineEnd)}`);
}
