import { listAt, textAt, withValueAt } from './content-field.ts';

/** The same question as another kind: options are added or taken from the end, keys stay where they can. */
export function withKind(question: unknown, kind: string): unknown {
  const count = kind === 'choose' ? 5 : 4;
  const options = listAt(question, ['options']).slice(0, count);
  const filled = Array.from({ length: count }, (_, index) => options[index] ?? { text: '', rationale: '' });
  const changed = withValueAt(withValueAt(question, ['kind'], kind), ['options'], filled);
  const choose = Number(textAt(question, ['choose']));
  return withValueAt(changed, ['choose'], kind === 'choose' ? choose || 2 : undefined);
}
