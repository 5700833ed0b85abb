import type { Dealt } from '../../lab.ts';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { WardAnswer } from '../ward-answer.ts';
import type { WardKey } from '../ward-key.ts';
import type { WardTask } from '../ward-task.ts';
import { referenceWard, referenceZone } from './reference-wards.ts';
import { wardElement } from './ward-elements.ts';

type Repairs = readonly NamedAnswer<WardAnswer>[];

/**
 * Repairs in the order in which a ward is changed while patients are in it: rules before the moves that need them, rules that
 * do not belong from the end, everybody else out of the monitors' zone before it is opened. A move before its rule would cut what
 * works: no repair by itself. The decisions can be mended at any time.
 */
export function wardRepairs(dealt: Dealt<WardTask, WardKey>, answer: WardAnswer): Repairs {
  const reference = referenceWard(dealt);
  const decisions = (['bedside', 'failover'] as const)
    .filter((which) => answer[which] !== reference[which])
    .map((which) => ({ name: `decide ${which}`, answer: { ...answer, [which]: reference[which] } }));
  const stages = [missingRules, spareRules, missingZones, movesOut, opening, movesIn, spareZones];
  const next = stages.map((stage) => stage(dealt.task, answer, reference)).find((found) => found.length > 0) ?? [];
  return [...decisions, ...next];
}

function missingRules(_: WardTask, answer: WardAnswer, reference: WardAnswer): Repairs {
  const present = new Set(answer.rules.map(contentOf));
  return reference.rules
    .filter((rule) => !present.has(contentOf(rule)))
    .map((rule) => ({ name: `write ${rule.id}`, answer: { ...answer, rules: [rule, ...answer.rules] } }));
}

function spareRules(_: WardTask, answer: WardAnswer, reference: WardAnswer): Repairs {
  const belonging = new Set(reference.rules.map(contentOf));
  const last = answer.rules.findLast((rule) => !belonging.has(contentOf(rule)));
  if (last === undefined) return [];
  return [{ name: `drop ${last.id}`, answer: { ...answer, rules: answer.rules.filter((rule) => rule !== last) } }];
}

function missingZones(task: WardTask, answer: WardAnswer, reference: WardAnswer): Repairs {
  const watched = watchedZone(answer);
  return reference.zones
    .filter(({ id }) => (id === 'watched' ? watched === null : answer.zones.every((zone) => zone.id !== id)))
    .map((zone) => ({ name: `make zone ${zone.id}`, answer: { ...answer, zones: [...answer.zones, zone] } }));
}

function movesOut(task: WardTask, answer: WardAnswer): Repairs {
  return moves(task, answer, (zone) => zone !== 'watched');
}

function opening(_: WardTask, answer: WardAnswer): Repairs {
  const watched = watchedZone(answer);
  if (watched === null || !answer.zones.some(({ id, isIsolated }) => id === watched && isIsolated)) return [];
  const zones = answer.zones.map((zone) => (zone.id === watched ? { ...zone, isIsolated: false } : zone));
  return [{ name: `open ${watched}`, answer: { ...answer, zones } }];
}

function movesIn(task: WardTask, answer: WardAnswer): Repairs {
  return moves(task, answer, (zone) => zone === 'watched');
}

function spareZones(_: WardTask, answer: WardAnswer): Repairs {
  const used = new Set(Object.values(answer.places));
  return answer.zones
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      name: `drop zone ${id}`,
      answer: { ...answer, zones: answer.zones.filter((zone) => zone.id !== id) },
    }));
}

function moves(task: WardTask, answer: WardAnswer, isMeant: (zone: string) => boolean): Repairs {
  const watched = watchedZone(answer) ?? 'watched';
  return task.hosts.flatMap(({ id, area }) => {
    const planned = referenceZone(task, id, area);
    const zone = planned === 'watched' ? watched : planned;
    if (!isMeant(planned) || answer.places[id] === zone) return [];
    return [{ name: `move ${id}`, answer: { ...answer, places: { ...answer.places, [id]: zone } } }];
  });
}

/** The zone in which the central station stands already: monitors come to it. */
function watchedZone({ zones, places }: WardAnswer): string | null {
  const { central } = places;
  if (central !== undefined && zones.some(({ id }) => id === central)) return central;
  return zones.some(({ id }) => id === 'watched') ? 'watched' : null;
}

function contentOf(rule: WardAnswer['rules'][number]): string {
  return wardElement('rule', { ...rule, id: '' });
}
