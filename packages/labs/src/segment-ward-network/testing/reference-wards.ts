import type { Dealt } from '../../lab.ts';
import type { WardAnswer, WardRule } from '../ward-answer.ts';
import type { WardKey } from '../ward-key.ts';
import type { WardNeed, WardTask } from '../ward-task.ts';

type Ward = Dealt<WardTask, WardKey>;

/** Few zones, most of which keep their hosts apart, and a rule for each need that names its hosts. */
export function referenceWard({ task, key }: Ward): WardAnswer {
  const zones = [
    { id: 'watched', label: 'Monitors and central station', isIsolated: false },
    { id: 'old', label: 'Old monitor', isIsolated: true },
    ...task.areas
      .filter(({ id }) => id !== 'monitoring')
      .map(({ id, label }) => ({ id: `ref-${id}`, label, isIsolated: true })),
  ];
  const places = task.hosts.map(({ id, area }) => [id, referenceZone(task, id, area)] as const);
  return {
    zones,
    places: Object.fromEntries(places),
    rules: task.needs.map((need) => ruleOfNeed(need)),
    bedside: key.bedside.right[0] ?? null,
    failover: key.failover.right[0] ?? null,
  };
}

/** The zone of the reference for a host. */
export function referenceZone(task: WardTask, host: string, area: string): string {
  if (host === task.oldMonitor) return 'old';
  return area === 'monitoring' ? 'watched' : `ref-${area}`;
}

/** A zone for every kind of host, and rules that name zones wherever a whole zone is meant; needs to one port share a rule. */
export function secondWard({ task, key }: Ward): WardAnswer {
  const kindOf = (id: string) => (id === task.oldMonitor ? `z-${id}` : `z-${id.replace(/-\d+$/, '')}`);
  const zoneOf = (id: string) => (kindOf(id) === 'z-monitor' || id === 'central' ? 'z-alarms' : kindOf(id));
  const places = Object.fromEntries(task.hosts.map(({ id }) => [id, zoneOf(id)]));
  const members = (zone: string) => task.hosts.filter(({ id }) => places[id] === zone).map(({ id }) => id);
  const selectors = (hosts: readonly string[]) => [
    ...new Set(
      hosts.map((host) => {
        const zone = places[host] ?? '';
        return members(zone).every((id) => hosts.includes(id)) ? `zone:${zone}` : `host:${host}`;
      }),
    ),
  ];
  const groups = new Map<string, WardNeed[]>();
  for (const need of task.needs.filter(
    (one) =>
      !one.from.every((from) => one.to.every((to) => places[from] === places[to] && places[from] === 'z-alarms')),
  )) {
    const name = [need.to.join(), need.protocol, need.port].join(' ');
    groups.set(name, [...(groups.get(name) ?? []), need]);
  }
  const rules = [...groups.values()].flatMap((needs, index): WardRule[] => {
    const [first] = needs;
    if (first === undefined) return [];
    const from = selectors([...new Set(needs.flatMap((need) => need.from))]);
    return [
      {
        ...ruleOfNeed(first),
        id: `rule-${index + 1}`,
        from,
        to: selectors(first.to),
        owner: task.owners[1]?.id ?? null,
      },
    ];
  });
  return {
    zones: [...new Set(Object.values(places))].map((id) => ({ id, label: id, isIsolated: id !== 'z-alarms' })),
    places,
    rules: rules.toReversed(),
    bedside: key.bedside.right.at(-1) ?? null,
    failover: key.failover.right.at(-1) ?? null,
  };
}

function ruleOfNeed({ id, from, to, protocol, port, reason }: WardNeed): WardRule {
  return {
    id: `rule-${id}`,
    action: 'allow',
    from: from.map((host) => `host:${host}`),
    to: to.map((host) => `host:${host}`),
    protocol,
    ports: [[port, port]],
    owner: 'biomedical',
    reason,
  };
}
