import { wordsOf } from './a-question.ts';
import { drafted } from './content-files.ts';

type Values = Readonly<Record<string, unknown>>;

/** labs/a-lab/ with its four files, valid, without those that are `null` here; each by its name. */
export function aLabFolder(overrides: Values = {}): Values {
  const variant = (name: string) => ({ task: { name, boxes: ['one', 'two'] }, key: { heavy: ['one'] } });
  const files: Values = {
    'lab.yaml': aLabText(),
    'variant-a.yaml': variant('first'),
    'variant-b.yaml': variant('second'),
    'variant-c.yaml': variant('third'),
    ...overrides,
  };
  return Object.fromEntries(Object.entries(files).flatMap(([name, value]) => (value === null ? [] : [[`labs/a-lab/${name}`, value]])));
}

/** What lab.yaml says. */
export function aLabText(overrides: Values = {}): Values {
  return {
    id: 'a-lab',
    title: 'A lab',
    module: 1,
    topics: ['1.1'],
    minutes: 40,
    purpose: 'One can lift boxes afterwards.',
    task: wordsOf(40),
    hints: ['Look.', 'Lift.', 'Both.'],
    debrief: wordsOf(40),
    sources: [{ document: 'A document', date: '2026' }],
    provenance: drafted,
    ...overrides,
  };
}
