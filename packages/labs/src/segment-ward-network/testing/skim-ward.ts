import type { Skim } from '../../testing/skim.ts';
import type { WardAnswer } from '../ward-answer.ts';
import type { WardKey } from '../ward-key.ts';
import type { WardTask } from '../ward-task.ts';

/** A zone for each area as it is drawn, one network, everybody alone; the decisions by length or by what was right elsewhere. */
export const skimWard: Skim<WardTask, WardKey, WardAnswer> = (task, others) => {
  const byLength = (choices: WardTask['bedside']['choices']) =>
    choices.toSorted((a, b) => b.label.length - a.label.length).map(({ id }) => id);
  const bedsides = [byLength(task.bedside.choices)[0], ...others.map(({ key }) => key.bedside.right[0])];
  const failovers = [byLength(task.failover.choices)[0], ...others.map(({ key }) => key.failover.right[0])];
  const areas = task.areas.map(({ id, label }) => ({ id, label, isIsolated: false }));
  const inAreas = Object.fromEntries(task.hosts.map(({ id, area }) => [id, area]));
  const inOne = Object.fromEntries(task.hosts.map(({ id }) => [id, 'all']));
  return bedsides.flatMap((bedside, place) => {
    const decided = { bedside: bedside ?? null, failover: failovers[place] ?? null };
    return [
      { name: `areas, decisions ${place}`, answer: { zones: areas, places: inAreas, rules: [], ...decided } },
      {
        name: `everybody alone, decisions ${place}`,
        answer: { zones: [{ id: 'all', label: 'All', isIsolated: true }], places: inOne, rules: [], ...decided },
      },
      {
        name: `one network, decisions ${place}`,
        answer: { zones: [{ id: 'all', label: 'All', isIsolated: false }], places: inOne, rules: [], ...decided },
      },
    ];
  });
};
