import { type Json, rational } from '@cmdsp/primitives';
import type { CriterionResult, Witness } from '../marking.ts';
import { followNeeds } from './follow-needs.ts';
import { packetWords } from './shown-packet.ts';
import { type OutbreakStep, spreadOutbreak, wayOf } from './spread-outbreak.ts';
import type { WardView } from './ward-view.ts';

/** 20 points, less 5 for every area that an outbreak reaches beyond those that needs alone open to it. */
export function markOutbreak(view: WardView, passing: number): CriterionResult {
  const { task, hostName } = view;
  const reached = spreadOutbreak(view);
  const areas = task.areas.flatMap((area) => {
    const [first] = [...reached.keys()].filter((id) =>
      task.hosts.some((host) => host.id === id && host.area === area.id),
    );
    return first === undefined ? [] : [{ area, way: wayOf(reached, first) }];
  });
  const nearestFirst = areas.toSorted((one, other) => needlessSteps(one.way) - needlessSteps(other.way));
  const beyond = nearestFirst.slice(task.outbreak.areas);
  const witnesses = beyond.map(({ area, way }): Witness => ({
    kind: 'outbreak',
    sentence: `An outbreak at ${hostName(task.outbreak.start)} comes to “${area.label}”: ${way.map((step) => packetWords(step, hostName)).join(', then ')}.`,
    at: [`area:${area.id}`, ...way.map(({ to }) => `host:${to}`)],
    detail: {
      area: area.id,
      way: way.map(({ from, to, protocol, port, isNeed }): Json => ({ from, to, protocol, port, isNeed })),
    },
  }));
  const earned = rational(Math.max(0, 20 - 5 * beyond.length));
  const followed = followNeeds({ earned, points: 20 }, { passing, needs: task.needs.length });
  return { criterion: 'outbreak', earned: followed.earned, witnesses: [...witnesses, ...followed.witnesses] };
}

function needlessSteps(way: readonly OutbreakStep[]): number {
  return way.filter(({ isNeed }) => !isNeed).length;
}
