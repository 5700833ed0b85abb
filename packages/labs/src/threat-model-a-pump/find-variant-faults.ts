import { threatLibrary } from '@cmdsp/workbench/threats';
import type { Dealt } from '../lab.ts';
import type { ThreatModelKey } from './threat-model-key.ts';
import type { ThreatModelTask } from './threat-model-task.ts';

type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

/** Where the key of a variant names what its task does not have, or asks for what cannot be drawn or answered. */
export function findVariantFaults({ task, key }: Dealt<ThreatModelTask, ThreatModelKey>): readonly Fault[] {
  const elements = new Set(task.elements.map(({ id }) => id));
  const statements = new Set(task.statements.map(({ id }) => id));
  const flows = new Map(key.flows.map((flow) => [`${flow.source}>${flow.target}`, flow]));
  const places = new Set([...elements, ...flows.keys()]);
  const faults: Fault[] = [];
  const demand = (isSo: boolean, path: Fault['path'], message: string) => {
    if (!isSo) faults.push({ path: ['key', ...path], message });
  };
  for (const [index, { about }] of task.statements.entries())
    if (!elements.has(about))
      faults.push({ path: ['task', 'statements', index], message: `There is no element ${about}` });
  demand(elements.has(task.asset), [], `There is no element ${task.asset}`);
  demand(flows.size === key.flows.length, ['flows'], 'A flow is there twice');
  for (const [index, { source, target }] of key.flows.entries())
    demand(elements.has(source) && elements.has(target), ['flows', index], `${source} or ${target} is no element`);
  for (const [index, { payload, ways, statement }] of key.needed.entries()) {
    demand(statements.has(statement), ['needed', index], `There is no statement ${statement}`);
    for (const flow of ways.flat())
      demand(flows.get(flow)?.payload.includes(payload) === true, ['needed', index], `${flow} carries no ${payload}`);
  }
  for (const [index, { inside, outside, statement }] of key.boundaries.entries()) {
    demand(statements.has(statement), ['boundaries', index], `There is no statement ${statement}`);
    for (const id of [...inside, ...outside])
      demand(elements.has(id), ['boundaries', index], `There is no element ${id}`);
    demand(!inside.some((id) => outside.includes(id)), ['boundaries', index], 'An element stands on both sides');
  }
  for (const [index, one] of key.threats.entries()) {
    const entry = threatLibrary.find(({ id }) => id === one.threat);
    demand(statements.has(one.statement), ['threats', index], `There is no statement ${one.statement}`);
    demand(elements.has(one.from), ['threats', index], `There is no element ${one.from}`);
    for (const name of one.mitigations)
      demand(entry?.answeredBy.includes(name) === true, ['threats', index], `${name} does not answer ${one.threat}`);
  }
  for (const [list, found] of [
    ['threats', key.threats],
    ['arguable', key.arguable],
  ] as const)
    for (const [index, one] of found.entries()) {
      demand(
        task.threats.some(({ id }) => id === one.threat),
        [list, index],
        `There is no threat ${one.threat}`,
      );
      for (const place of one.places) demand(places.has(place), [list, index], `There is no place ${place}`);
    }
  demand(task.counts.boundaries === key.boundaries.length, ['boundaries'], 'counts.boundaries says another number');
  demand(task.counts.threats === key.threats.length, ['threats'], 'counts.threats says another number');
  for (const id of key.assumptions)
    demand(
      task.assumptions.some((one) => one.id === id),
      ['assumptions'],
      `There is no assumption ${id}`,
    );
  return faults;
}
