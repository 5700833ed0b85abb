import type { ScenarioSet } from '../authored/scenario-set.ts';
import { aSetQuestion } from './a-question.ts';

/** A scenario set with one exhibit of each kind and a question for each of `domains`. */
export function aSet(values: Partial<ScenarioSet> & { readonly domains?: readonly number[] } = {}): ScenarioSet {
  const { domains = [1, 1, 4, 4], ...rest } = values;
  const id = rest.id ?? 'set-01';
  return {
    id,
    title: 'A pump fleet',
    joins: ['design', 'risk'],
    topics: ['1.1', '4.1'],
    case: 'Two hospitals merge.',
    exhibits: [
      { id: 'e1', title: 'Inventory', kind: 'table', columns: ['Device', 'Version'], rows: [['Pump', '1.2']] },
      { id: 'e2', title: 'Firewall log', kind: 'log', lines: ['10:00 deny'] },
      { id: 'e3', title: 'Mail', kind: 'document', body: 'Dear all' },
      { id: 'e4', title: 'Network', kind: 'figure', figure: { kind: 'system-model', title: 'Network' } },
    ],
    questions: domains.map((domain, index) =>
      aSetQuestion({ id: `${id}-${'abcdef'[index] ?? 'x'}`, domain, topic: `${domain}.1` }),
    ),
    contradiction: 'The inventory and the log disagree.',
    enemies: [],
    status: 'live',
    provenance: { drafted: { by: 'AI-assisted draft', on: '2026-11-21' }, accepted: null },
    ...rest,
  };
}
