import { type Random, shuffle } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { WardKey } from './ward-key.ts';
import type { WardTask } from './ward-task.ts';

/** The ward at addresses of its own, with the choices in an order and under names that say nothing. */
export function dealWard({ task, key }: Dealt<WardTask, WardKey>, random: Random): Dealt<WardTask, WardKey> {
  const site = 16 + random.below(200);
  const hosts = task.hosts.map((host) => ({ ...host, address: host.address.replace(/^10\.\d+\./, `10.${site}.`) }));
  const bedside = dealt(task.bedside.choices, random);
  const failover = dealt(task.failover.choices, random);
  return {
    task: {
      ...task,
      hosts,
      bedside: { ...task.bedside, choices: bedside.choices },
      failover: { ...task.failover, choices: failover.choices },
    },
    key: { bedside: renamed(key.bedside, bedside.names), failover: renamed(key.failover, failover.names) },
  };
}

function dealt(choices: WardTask['bedside']['choices'], random: Random) {
  const shuffled = shuffle(choices, random);
  const names = new Map(shuffled.map(({ id }, place) => [id, `choice-${place + 1}`]));
  return { names, choices: shuffled.map(({ id, label }) => ({ id: names.get(id) ?? id, label })) };
}

function renamed({ right, unsafe }: WardKey['bedside'], names: ReadonlyMap<string, string>): WardKey['bedside'] {
  // Sorted, so that the key says nothing about the order of its file.
  const all = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).toSorted();
  return { right: all(right), unsafe: all(unsafe) };
}
