import { type Random, shuffle } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { SbomKey } from './key.ts';
import type { SbomTask } from './task.ts';

/** New names for components, advisories, values, windows, records and controls, and everything in an order that says nothing. */
export function dealSbom({ task, key }: Dealt<SbomTask, SbomKey>, random: Random): Dealt<SbomTask, SbomKey> {
  const units = new Set(task.units.map(({ id }) => id));
  const parts = task.components.filter(({ id }) => !units.has(id));
  const renamed = new Map<string, string>();
  const labels = new Map<string, string>();
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['c', parts],
    ['f', task.advisories],
    ['v', task.values],
    ['w', task.windows],
    ['n', task.records],
    ['m', task.controls],
  ];
  for (const [prefix, list] of lists)
    for (const [place, { id }] of shuffle(list, random).entries()) {
      const number = String(place + 1).padStart(prefix === 'f' ? 4 : 3, '0');
      renamed.set(id, `${prefix}-${number}`);
      if (prefix === 'f') labels.set(id, `CMDSP-2026-${number}`);
    }
  const to = (id: string) => renamed.get(id) ?? id;
  const rename = <Entry extends { readonly id: string }>(list: readonly Entry[]) =>
    list.map((entry) => ({ ...entry, id: to(entry.id) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    task: {
      ...task,
      components: [...task.components.filter(({ id }) => units.has(id)), ...rename(parts)],
      dependencies: shuffle(
        task.dependencies.map((edge) => ({ from: to(edge.from), to: to(edge.to) })),
        random,
      ),
      advisories: rename(task.advisories.map((one) => ({ ...one, label: labels.get(one.id) ?? one.label }))),
      records: rename(task.records.map((record) => ({ ...record, about: to(record.about) }))),
      values: rename(task.values),
      windows: rename(task.windows).toSorted((a, b) => a.onDay - b.onDay),
      controls: rename(task.controls),
    },
    key: {
      faults: key.faults.map(({ components, kind, values }) => ({
        components: components.map(to),
        kind,
        values: values.map(to),
      })),
      matches: key.matches.map(({ advisory, component }) => ({ advisory: to(advisory), component: to(component) })),
      verdicts: key.verdicts.map((verdict) => ({ ...verdict, advisory: to(verdict.advisory) })),
      plan: key.plan.map(({ advisory, windows, controls }) => ({
        advisory: to(advisory),
        windows: windows.map(to),
        controls: controls.map(to),
      })),
    },
  };
}
