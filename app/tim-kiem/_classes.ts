import { CLASSES_GIVEN } from '../../lib/site/classes-given';

type Classes = Readonly<Record<string, string | undefined>>;

/**
 * The names that the compiler gave to the classes of style modules, for the script of the page, which another compiler makes:
 * `{ box: { form: 'PHzbRG_form' } }` -> `"box.form=PHzbRG_form"`
 */
export function writeClasses(modules: Readonly<Record<string, Classes>>): string {
  return Object.entries(modules)
    .flatMap(([module, classes]) => Object.entries(classes).map(([own, name = '']) => `${module}.${own}=${name}`))
    .join(' ');
}

/** The classes of one module, as the page tells them. @throws if it tells none */
export function readClasses(module: string): Classes {
  const told = document.querySelector(`[${CLASSES_GIVEN}]`)?.getAttribute(CLASSES_GIVEN)?.split(' ') ?? [];
  const own = told.filter((pair) => pair.startsWith(`${module}.`));
  if (own.length === 0) throw new Error(`the page does not tell the classes of ${module}`);
  return Object.fromEntries(
    own.map((pair) => {
      const [name = '', given] = pair.slice(module.length + 1).split('=');
      return [name, given] as const;
    }),
  );
}
