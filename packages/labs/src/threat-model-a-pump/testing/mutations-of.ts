import { canonicalJson } from '@cmdsp/primitives';
import type { Dealt } from '../../lab.ts';
import type { Mutation } from '../../testing/lab-proof.ts';
import type { ThreatModelKey } from '../threat-model-key.ts';
import type {
  AttachedThreat,
  DrawnBoundary,
  DrawnFlow,
  ThreatModelAnswer,
  ThreatModelTask,
} from '../threat-model-task.ts';

type Change = Mutation<ThreatModelAnswer>;

/** The rows of a threat model, each as a text that says all of it; the ids of boundaries are names only. */
export function elementsOf({ flows, boundaries, threats, assumption }: ThreatModelAnswer): readonly string[] {
  return [
    ...flows.map(nameFlow),
    ...boundaries.map(nameBoundary),
    ...threats.map(nameThreat),
    ...(assumption === null ? [] : [`assumption ${assumption}`]),
  ];
}

/** Each row dropped and spoiled in every field, and rows that do not belong added. */
export function mutationsOf(
  { task, key }: Dealt<ThreatModelTask, ThreatModelKey>,
  answer: ThreatModelAnswer,
): readonly Change[] {
  const { flows, boundaries, threats } = answer;
  const known = new Set(key.flows.map(({ source, target }) => `${source}>${target}`));
  const strange = task.elements
    .flatMap(({ id: source }) => task.elements.map(({ id: target }) => ({ source, target })))
    .find(({ source, target }) => source !== target && !known.has(`${source}>${target}`));
  const newFlow = {
    source: '',
    target: '',
    ...strange,
    payload: ['data'],
    isAuthenticated: false,
    isEncrypted: false,
  } as const;
  return [
    ...flows.flatMap((flow, index) =>
      changesOfFlow(flow, (rows) => ({ ...answer, flows: flows.toSpliced(index, 1, ...rows) }), key),
    ),
    ...boundaries.flatMap((one, index) =>
      changesOfBoundary(one, (rows) => ({ ...answer, boundaries: boundaries.toSpliced(index, 1, ...rows) })),
    ),
    ...threats.flatMap((one, index) =>
      changesOfThreat(one, (rows) => ({ ...answer, threats: threats.toSpliced(index, 1, ...rows) }), task),
    ),
    {
      name: 'no assumption',
      element: `assumption ${answer.assumption}`,
      criterion: 'boundaries',
      answer: { ...answer, assumption: null },
    },
    ...task.assumptions
      .filter(({ id }) => !key.assumptions.includes(id))
      .map(({ id }) => ({
        name: `assumes ${id}`,
        element: `assumption ${answer.assumption}`,
        criterion: 'boundaries',
        answer: { ...answer, assumption: id },
      })),
    { name: 'a strange flow', element: null, criterion: 'flows', answer: { ...answer, flows: [...flows, newFlow] } },
    {
      name: 'a boundary round nothing',
      element: null,
      criterion: 'boundaries',
      answer: { ...answer, boundaries: [...boundaries, { id: 'more', members: [] }] },
    },
    {
      name: 'a threat without reason',
      element: null,
      criterion: 'threats',
      answer: {
        ...answer,
        threats: [...threats, { threat: 'injected-query', at: task.asset, mitigations: [], isMultiPatient: false }],
      },
    },
  ];
}

function changesOfFlow(
  flow: DrawnFlow,
  replaced: (rows: readonly DrawnFlow[]) => ThreatModelAnswer,
  key: ThreatModelKey,
): readonly Change[] {
  const element = nameFlow(flow);
  const [place, criterion] = [`${flow.source}>${flow.target}`, 'flows'];
  const change = (name: string, rows: readonly DrawnFlow[]): Change => ({
    name: `${place} ${name}`,
    element,
    criterion,
    answer: replaced(rows),
  });
  const extra = (['data', 'command', 'code'] as const).filter((one) => !flow.payload.includes(one));
  const said = key.flows.find(({ source, target }) => `${source}>${target}` === place);
  return [
    change('dropped', []),
    ...flow.payload.map((one) =>
      change(`without ${one}`, [{ ...flow, payload: flow.payload.filter((other) => other !== one) }]),
    ),
    ...extra.map((one) => change(`with ${one}`, [{ ...flow, payload: [...flow.payload, one] }])),
    ...(said?.isAuthenticated === null
      ? []
      : [change('authenticated the other way', [{ ...flow, isAuthenticated: !flow.isAuthenticated }])]),
    ...(said?.isEncrypted === null
      ? []
      : [change('encrypted the other way', [{ ...flow, isEncrypted: !flow.isEncrypted }])]),
  ];
}

function changesOfBoundary(
  one: DrawnBoundary,
  replaced: (rows: readonly DrawnBoundary[]) => ThreatModelAnswer,
): readonly Change[] {
  const element = nameBoundary(one);
  const change = (name: string, rows: readonly DrawnBoundary[]): Change => ({
    name: `${element} ${name}`,
    element,
    criterion: 'boundaries',
    answer: replaced(rows),
  });
  return [
    change('dropped', []),
    ...one.members.map((id) =>
      change(`without ${id}`, [{ ...one, members: one.members.filter((other) => other !== id) }]),
    ),
  ];
}

function changesOfThreat(
  one: AttachedThreat,
  replaced: (rows: readonly AttachedThreat[]) => ThreatModelAnswer,
  task: ThreatModelTask,
): readonly Change[] {
  const element = nameThreat(one);
  const change = (name: string, criterion: string, rows: readonly AttachedThreat[]): Change => ({
    name: `${one.threat} ${name}`,
    element,
    criterion,
    answer: replaced(rows),
  });
  const nowhere = task.elements.find(({ kind }) => kind === 'external')?.id ?? '';
  return [
    change('dropped', 'threats', []),
    change('dropped, for its mitigation', 'mitigations', []),
    change('as another threat', 'threats', [{ ...one, threat: 'injected-query' }]),
    change('at a place where it is not', 'threats', [{ ...one, at: `${nowhere}>${nowhere}` }]),
    change('answered with nothing', 'mitigations', [{ ...one, mitigations: [] }]),
    change('answered with something unfit as well', 'mitigations', [
      { ...one, mitigations: [...one.mitigations, 'offline-backups'] },
    ]),
    change('for the other number of patients', 'multi-patient', [{ ...one, isMultiPatient: !one.isMultiPatient }]),
  ];
}

function nameFlow(flow: DrawnFlow): string {
  return `flow ${canonicalJson({ ...flow, payload: [...flow.payload].toSorted() })}`;
}

function nameBoundary({ members }: DrawnBoundary): string {
  return `boundary ${[...members].toSorted().join(' ')}`;
}

function nameThreat(one: AttachedThreat): string {
  return `threat ${canonicalJson({ ...one, mitigations: [...one.mitigations].toSorted() })}`;
}
