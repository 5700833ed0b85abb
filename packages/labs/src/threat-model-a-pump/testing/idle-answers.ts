import { type Random, shuffle } from '@cmdsp/primitives';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { ThreatModelAnswer, ThreatModelTask } from '../threat-model-task.ts';

/** Somebody who clicks: flows, boundaries and threats in about the right number, none of them looked at. */
export function randomAnswer(task: ThreatModelTask, random: Random): ThreatModelAnswer {
  const ids = task.elements.map(({ id }) => id);
  const flows = shuffle(pairsOf(ids), random)
    .slice(0, 18)
    .map(([source, target]) => ({
      source,
      target,
      payload: [shuffle(['data', 'command', 'code'] as const, random)[0] ?? 'data'],
      isAuthenticated: random.below(2) === 0,
      isEncrypted: random.below(2) === 0,
    }));
  const places = [...ids, ...flows.map(({ source, target }) => `${source}>${target}`)];
  return {
    flows,
    boundaries: [1, 2, 3, 4, 5].map((number) => ({
      id: `b-${number}`,
      members: shuffle(ids, random).slice(0, 1 + random.below(6)),
    })),
    threats: shuffle(task.threats, random)
      .slice(0, 10)
      .map(({ id }) => ({
        threat: id,
        at: shuffle(places, random)[0] ?? '',
        mitigations: shuffle(task.mitigations, random)
          .slice(0, 2)
          .map((one) => one.id),
        isMultiPatient: random.below(2) === 0,
      })),
    assumption: shuffle(task.assumptions, random)[0]?.id ?? null,
  };
}

/** Somebody who draws and ticks all there is, in several ways, or as little as can be. */
export function strategies(task: ThreatModelTask): readonly NamedAnswer<ThreatModelAnswer>[] {
  const ids = task.elements.map(({ id }) => id);
  const all = task.mitigations.slice(0, 6).map(({ id }) => id);
  const flows = pairsOf(ids).map(([source, target]) => ({
    source,
    target,
    payload: ['data', 'command', 'code'] as const,
    isAuthenticated: true,
    isEncrypted: true,
  }));
  const everyThreatAt = (places: readonly string[]) =>
    places.flatMap((at) => task.threats.map(({ id }) => ({ threat: id, at, mitigations: all, isMultiPatient: true })));
  const everything: ThreatModelAnswer = {
    flows,
    boundaries: ids.map((id) => ({ id: `b-${id}`, members: [id] })),
    // As many as an answer may hold: each threat at the patient, and once more somewhere else.
    threats: everyThreatAt([task.asset, ids.find((id) => id !== task.asset) ?? '']),
    assumption: task.assumptions[0]?.id ?? null,
  };
  const nothing = { flows: [], boundaries: [], threats: [], assumption: null };
  return [
    { name: 'everything everywhere', answer: everything },
    { name: 'every threat at the patient', answer: { ...everything, flows: [], threats: everyThreatAt([task.asset]) } },
    ...task.assumptions.map(({ id }) => ({ name: `only ${id}`, answer: { ...nothing, assumption: id } })),
    { name: 'only boundaries', answer: { ...nothing, boundaries: everything.boundaries } },
    { name: 'all flows as data', answer: { ...nothing, flows: flows.map((flow) => ({ ...flow, payload: ['data'] })) } },
  ];
}

function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((source) => ids.filter((target) => target !== source).map((target) => [source, target] as const));
}
