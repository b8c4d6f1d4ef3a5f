/** What lies in any folder that people and programs work in, and is nobody's mistake. */
const BESIDE: readonly RegExp[] = [
  // .gitkeep, .DS_Store, locks and drafts of editors
  /^\./u,
  /^#.*#$/u,
  /~$/u,
  /\.(?:bak|orig|swp|tmp)$/iu,
  /^(?:thumbs\.db|desktop\.ini)$/iu,
  /^readme(?:\.md)?$/iu,
];

/** True for a name that no folder's owner needs to be told of. */
export function isBeside(name: string): boolean {
  return BESIDE.some((form) => form.test(name));
}

/** A file that lies where it is not read, and what to do. */
export interface UnreadForm {
  readonly form: RegExp;
  readonly because: string;
  /** @param stem the name without what `form` found */
  readonly remedy: (stem: string) => string;
}

/** `a.yml` -> "a.yml: not read: a note is called NAME.yaml. Remedy: rename it to a.yaml." @throws if no form fits */
export function sayUnread(name: string, forms: readonly UnreadForm[]): string {
  const found = forms.find(({ form }) => form.test(name));
  if (found === undefined) throw new Error(`no form of names fits ${JSON.stringify(name)}`);
  return `${name}: not read: ${found.because}. Remedy: ${found.remedy(name.replace(found.form, ''))}.`;
}

/** `a.yml`, `a.YAML`, `a.yaml.txt`: meant as NAME.yaml. */
export const MEANT_AS_YAML = /\.(?:ya?ml|ya?ml\.txt)$/iu;
