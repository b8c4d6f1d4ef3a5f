import { text } from './text';

/** The rule in Vietnamese; a rule without a name of its own is called by its stage. */
export function ruleName(rule: string): string {
  const rules: Readonly<Record<string, string>> = text.rules;
  const stages: Readonly<Record<string, string>> = text.stages;
  return rules[rule] ?? stages[rule.split('/')[0] ?? ''] ?? rule;
}
