import type { Case } from '@cmdsp/content';
import { aTree, canary } from './a-catalogue.ts';

const roles = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'] as const;

type Step = Case['steps'][number];
type Decision = Step['decisions'][number];

/** What stands in everything that lies behind the decision `name` at the step `step`. */
export function canaryBehind(step: string, name: string): string {
  return `${canary} behind ${step}-${name};`;
}

/** What stands in the situation of a step: in no answer before the play is there. */
export function canaryAt(step: string): string {
  return `${canary} at ${step};`;
}

/**
 * A case of four steps: `first` leads to `left` (decisions a and b) or `right` (c), both to `last`, and that to the end.
 * Everything that a player must not know yet carries a canary that says where it stands.
 */
export function aCase({ slug = 'the-case', behind = '' }: { slug?: string; behind?: string } = {}): Case {
  return {
    slug,
    title: 'The case',
    module: 1,
    topics: ['1.1', '1.3'],
    objectives: [1],
    minutes: 25,
    summary: 'What to do with a device.',
    setting: aTree('The setting.'),
    figures: new Map(),
    roles: roles.map((id) => ({ id, brief: `${canary} brief of ${id};` })),
    counterparts: [
      { id: 'clinician', name: 'Ward sister', interest: 'Her patients.' },
      { id: 'auditor', name: 'Auditor', interest: 'The file.' },
    ],
    start: 'first',
    steps: [
      aStep('first', ['left', 'left', 'right'], behind),
      aStep('left', ['last', 'last', 'last'], behind),
      aStep('right', ['last', 'last', 'last'], behind),
      aStep('last', ['end', 'end', 'end'], behind),
    ],
    debrief: {
      summary: aTree(`${canary} summary;`),
      roles: forEveryRole('view'),
      questions: [`${canary} question one;`, `${canary} question two;`],
      sources: [{ document: `${canary} source;`, date: '2026' }],
    },
    provenance: { drafted: { by: 'test', on: '2026-01-01' }, accepted: null },
  };
}

function aStep(id: string, nexts: readonly [string, string, string], more: string): Step {
  return {
    id,
    title: `${canaryAt(id)} title`,
    situation: aTree(canaryAt(id)),
    said: [{ by: 'clinician', text: `${canaryAt(id)} said` }],
    asides: forEveryRole(`aside-${id}`),
    decisions: (['a', 'b', 'c'] as const).map((name, index) =>
      aDecision({ step: id, name, next: nexts[index] ?? 'end', more }),
    ),
  };
}

function aDecision({ step, name, next, more }: { step: string; name: string; next: string; more: string }): Decision {
  const behind = `${canaryBehind(step, name)}${more}`;
  return {
    id: name,
    text: `${canaryAt(step)} decision ${name}`,
    consequences: { patient: `${behind} patient`, device: `${behind} device`, organisation: `${behind} organisation` },
    effects: { patient: -1, device: 2, organisation: 0 },
    reply: { by: 'auditor', text: `${behind} reply` },
    next,
  };
}

function forEveryRole(what: string): Case['debrief']['roles'] {
  const textOf = (role: string) => `${canary} ${what} of ${role};`;
  return {
    engineering: textOf('engineering'),
    product: textOf('product'),
    regulatory: textOf('regulatory'),
    'clinical-engineering': textOf('clinical-engineering'),
    'hospital-it': textOf('hospital-it'),
    cybersecurity: textOf('cybersecurity'),
  };
}
