/** What is wrong with the HTML of a page, by two readers that know different halves of the standard. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse } from 'parse5';

/**
 * Which element may stand in which, which attributes it takes and with what values, ids that are there once and that
 * are there when they are pointed to, names of controls.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // For files of other hosts: the policy of every page forbids those.
      'require-sri': 'off',
      // The search box with its list of suggestions is no <select>: one may type what is not in the list.
      'prefer-native-element': 'off',
      // Whatever may have a name by the standard, as a list may.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  }),
);

/**
 * A line for every fault: where, what, which rule. Neither reader checks the content of SVG, CSS, scripts and JSON-LD,
 * addresses beyond their form, table geometry, or which ARIA attribute a role allows (axe does that).
 */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  const inMarkup = results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
  );
  return [...parseErrors(html), ...inMarkup];
}

/** Where the standard's own parser has to mend: tags that do not close, attributes twice, characters that may not stand. */
function parseErrors(html: string): readonly string[] {
  const faults: string[] = [];
  parse(html, {
    onParseError: ({ startLine, startCol, code }) => faults.push(`${startLine}:${startCol} ${code} (HTML parser)`),
  });
  return faults;
}
