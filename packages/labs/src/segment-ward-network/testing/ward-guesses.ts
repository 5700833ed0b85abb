import type { Random } from '@cmdsp/primitives';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { WardAnswer, WardRule } from '../ward-answer.ts';
import type { WardTask } from '../ward-task.ts';

/** Somebody who clicks without looking: some zones, hosts anywhere, rules between anything. */
export function randomWard(task: WardTask, random: Random): WardAnswer {
  const zones = Array.from({ length: 1 + random.below(8) }, (_, index) => ({
    id: `zone-${index + 1}`,
    label: `Zone ${index + 1}`,
    isIsolated: random.below(2) === 0,
  }));
  const pick = <One>(all: readonly One[]): One => all[random.below(all.length)] as One; // never empty
  const selector = () => {
    const kind = random.below(10);
    if (kind === 0) return 'any';
    return kind < 6 ? `zone:${pick(zones).id}` : `host:${pick(task.hosts).id}`;
  };
  const rules = Array.from({ length: random.below(30) }, (_, index): WardRule => {
    const { protocol, port } = pick(task.needs);
    return {
      id: `rule-${index + 1}`,
      action: random.below(4) === 0 ? 'deny' : 'allow',
      from: [selector()],
      to: [selector()],
      protocol,
      ports: random.below(3) === 0 ? [] : [[port, port]],
      owner: random.below(2) === 0 ? null : pick(task.owners).id,
      reason: random.below(2) === 0 ? null : pick(task.reasons).id,
    };
  });
  return {
    zones,
    places: Object.fromEntries(task.hosts.flatMap(({ id }) => (random.below(8) === 0 ? [] : [[id, pick(zones).id]]))),
    rules,
    bedside: pick(task.bedside.choices).id,
    failover: pick(task.failover.choices).id,
  };
}

/** Answers that play the marking: one network for everything, everything refused, everything allowed with papers in order. */
export function wardStrategies(task: WardTask): readonly NamedAnswer<WardAnswer>[] {
  const zone = (isIsolated: boolean) => ({ id: 'all', label: 'All', isIsolated });
  const places = Object.fromEntries(task.hosts.map(({ id }) => [id, 'all']));
  const anything: WardRule = {
    id: 'anything',
    action: 'allow',
    from: ['any'],
    to: ['any'],
    protocol: 'any',
    ports: [],
    owner: task.owners[0]?.id ?? null,
    reason: task.reasons[0]?.id ?? null,
  };
  const base: WardAnswer = { zones: [zone(false)], places, rules: [], bedside: null, failover: null };
  const decided = {
    ...base,
    bedside: task.bedside.choices[0]?.id ?? null,
    failover: task.failover.choices[0]?.id ?? null,
  };
  const apart = { ...decided, zones: [zone(true)] };
  return [
    { name: 'one network', answer: decided },
    { name: 'one network and any to any', answer: { ...decided, rules: [anything] } },
    { name: 'everybody alone', answer: apart },
    { name: 'everybody alone and any to any', answer: { ...apart, rules: [anything] } },
    { name: 'everybody alone and everything denied', answer: { ...apart, rules: [{ ...anything, action: 'deny' }] } },
  ];
}
