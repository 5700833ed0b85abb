import type { Dealt } from '../../lab.ts';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { ThreatModelKey } from '../threat-model-key.ts';
import type { DrawnFlow, ThreatModelAnswer, ThreatModelTask } from '../threat-model-task.ts';
import { reference } from './solve.ts';

type Repair = NamedAnswer<ThreatModelAnswer>;

/** Every row of the reference that is missing or different put in, and every row that nothing bears out taken away. */
export function repairsOf(dealt: Dealt<ThreatModelTask, ThreatModelKey>, answer: ThreatModelAnswer): readonly Repair[] {
  const goal = reference(dealt);
  return [
    ...repairFlows(dealt.key, goal, answer),
    ...repairBoundaries(dealt.key, goal, answer),
    ...repairThreats(dealt.key, goal, answer),
    ...(dealt.key.assumptions.some((id) => id === answer.assumption)
      ? []
      : [{ name: 'the assumption', answer: { ...answer, assumption: goal.assumption } }]),
  ];
}

function repairFlows(key: ThreatModelKey, goal: ThreatModelAnswer, answer: ThreatModelAnswer): readonly Repair[] {
  const isSamePlace = (a: DrawnFlow, b: Pick<DrawnFlow, 'source' | 'target'>) =>
    a.source === b.source && a.target === b.target;
  const put = goal.flows.flatMap((flow) => {
    const now = answer.flows.find((one) => isSamePlace(one, flow));
    if (now !== undefined && JSON.stringify(sorted(now)) === JSON.stringify(sorted(flow))) return [];
    const others = answer.flows.filter((one) => one !== now);
    return [{ name: `flow ${flow.source}>${flow.target}`, answer: { ...answer, flows: [...others, flow] } }];
  });
  const rest = answer.flows.flatMap((flow, index) => {
    if (goal.flows.some((one) => isSamePlace(one, flow))) return [];
    const known = key.flows.find((one) => isSamePlace(flow, one));
    const name = `flow ${flow.source}>${flow.target} away`;
    if (known === undefined) return [{ name, answer: { ...answer, flows: answer.flows.toSpliced(index, 1) } }];
    const payload = flow.payload.filter((one) => known.payload.includes(one));
    if (payload.length === flow.payload.length) return [];
    return [{ name: `${name} in part`, answer: { ...answer, flows: answer.flows.with(index, { ...flow, payload }) } }];
  });
  return [...put, ...rest];
}

function sorted({ source, target, payload, isAuthenticated, isEncrypted }: DrawnFlow) {
  return [source, target, [...payload].toSorted(), isAuthenticated, isEncrypted];
}

function repairBoundaries(key: ThreatModelKey, goal: ThreatModelAnswer, answer: ThreatModelAnswer): readonly Repair[] {
  const fits = (members: readonly string[]) =>
    key.boundaries.some(({ inside, outside }) => {
      const sides = new Set([
        ...inside.map((id) => members.includes(id)),
        ...outside.map((id) => !members.includes(id)),
      ]);
      return sides.size === 1;
    });
  const put = goal.boundaries
    .filter(
      ({ members }) =>
        !answer.boundaries.some((one) => [...one.members].toSorted().join() === [...members].toSorted().join()),
    )
    .map((one) => ({
      name: `boundary ${one.members.join(' ')}`,
      answer: {
        ...answer,
        boundaries: [...answer.boundaries, { ...one, id: `new-${answer.boundaries.length}-${one.id}` }],
      },
    }));
  const away = answer.boundaries.flatMap(({ id, members }, index) =>
    fits(members)
      ? []
      : [{ name: `boundary ${id} away`, answer: { ...answer, boundaries: answer.boundaries.toSpliced(index, 1) } }],
  );
  return [...put, ...away];
}

function repairThreats(key: ThreatModelKey, goal: ThreatModelAnswer, answer: ThreatModelAnswer): readonly Repair[] {
  const put = goal.threats.flatMap((row) => {
    const now = answer.threats.find(({ threat, at }) => threat === row.threat && at === row.at);
    if (now !== undefined && JSON.stringify(now) === JSON.stringify(row)) return [];
    return [
      {
        name: `threat ${row.threat}`,
        answer: { ...answer, threats: [...answer.threats.filter((one) => one !== now), row] },
      },
    ];
  });
  const rest = answer.threats.flatMap((row, index) => {
    const wanted = key.threats.find(({ threat, places }) => threat === row.threat && places.includes(row.at));
    if (wanted !== undefined)
      return row.isMultiPatient && wanted.isMultiPatient === false
        ? [
            {
              name: `${row.threat} for one patient`,
              answer: { ...answer, threats: answer.threats.with(index, { ...row, isMultiPatient: false }) },
            },
          ]
        : [];
    if (key.arguable.some(({ threat, places }) => threat === row.threat && places.includes(row.at))) return [];
    return [{ name: `threat ${row.threat} away`, answer: { ...answer, threats: answer.threats.toSpliced(index, 1) } }];
  });
  return [...put, ...rest];
}
