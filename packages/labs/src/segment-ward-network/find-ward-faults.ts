import type { WardKey } from './ward-key.ts';
import type { WardTask } from './ward-task.ts';

/** What does not fit together in a variant; a learner must never meet one of these. */
export function findWardFaults(task: WardTask, key: WardKey): readonly string[] {
  const hosts = new Set(task.hosts.map(({ id }) => id));
  const unknownHosts = [
    ...task.services.flatMap((service) => service.hosts),
    ...[...task.needs, ...task.forbidden].flatMap(({ from, to }) => [...from, ...to]),
    task.outbreak.start,
    task.oldMonitor,
  ].filter((host) => !hosts.has(host));
  const areas = new Set(task.areas.map(({ id }) => id));
  const reasons = new Set(task.reasons.map(({ id }) => id));
  const forbidden = new Map(task.forbidden.flatMap((one) => pairsOf(one).map((pair) => [pair, one.id] as const)));
  const both = task.needs.flatMap((need) =>
    pairsOf(need)
      .filter((pair) => forbidden.has(pair))
      .map((pair) => `${need.id} is needed and forbidden by ${forbidden.get(pair)}`),
  );
  const choices = (['bedside', 'failover'] as const).flatMap((which) =>
    [...key[which].right, ...key[which].unsafe]
      .filter((choice) => !task[which].choices.some(({ id }) => id === choice))
      .map((choice) => `There is no choice ${choice} of ${which}`),
  );
  return [
    ...unknownHosts.map((host) => `There is no host ${host}`),
    ...task.hosts.filter(({ area }) => !areas.has(area)).map(({ id, area }) => `${id} is in no known area: ${area}`),
    ...task.needs.filter(({ reason }) => !reasons.has(reason)).map(({ id }) => `${id} has an unknown reason`),
    ...both,
    ...choices,
  ];
}

function pairsOf({
  from,
  to,
}: {
  readonly from: readonly string[];
  readonly to: readonly string[];
}): readonly string[] {
  return from.flatMap((one) => to.filter((other) => other !== one).map((other) => `${one} ${other}`));
}
