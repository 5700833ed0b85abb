import type { SystemModel } from './system-model.ts';
import { listIds } from './list-ids.ts';

/** Something that keeps a model from meaning one thing: where it is, what it is about, and what to do. */
type SystemModelFault = { readonly path: string; readonly at: readonly string[]; readonly message: string };

/** Ids used twice, and mentions of parts that are not there. Only a model without faults can be asked about. */
export function findSystemModelFaults(model: SystemModel): readonly SystemModelFault[] {
  const zones = idsOf(model.zones);
  const components = idsOf(model.components);
  const flows = idsOf(model.flows);
  const assets = idsOf(model.assets);
  return [
    ...repeatedIds(model),
    ...model.components.flatMap(({ id, zone }, index) =>
      zone === null ? [] : missing({ ids: [zone], known: zones, noun: 'zone', path: `components[${index}].zone`, id }),
    ),
    ...model.flows.flatMap((_, index) => flowFaults(model, index)),
    ...model.flows.flatMap((flow, index) =>
      missing({ ids: flow.assets, known: assets, noun: 'asset', path: `flows[${index}].assets`, id: flow.id }),
    ),
    ...model.boundaries.flatMap((one, index) =>
      missing({
        ids: one.components,
        known: components,
        noun: 'component',
        path: `boundaries[${index}].components`,
        id: one.id,
      }),
    ),
    ...model.assets.flatMap((one, index) =>
      missing({
        ids: one.components,
        known: components,
        noun: 'component',
        path: `assets[${index}].components`,
        id: one.id,
      }),
    ),
    ...model.useCases.flatMap((one, index) =>
      missing({ ids: one.flows, known: flows, noun: 'flow', path: `useCases[${index}].flows`, id: one.id }),
    ),
  ];
}

function flowFaults({ components, flows }: SystemModel, index: number): readonly SystemModelFault[] {
  const flow = flows[index];
  if (flow === undefined) return [];
  const at = [flow.id];
  if (flow.from === flow.to)
    return [{ path: `flows[${index}]`, at, message: 'A flow needs two different ends; choose another one.' }];
  const ends = [
    { path: 'from', component: flow.from, interfaceId: flow.fromInterface },
    { path: 'to', component: flow.to, interfaceId: flow.toInterface },
  ];
  return ends.flatMap(({ path, component, interfaceId }) => {
    const found = components.find(({ id }) => id === component);
    if (found === undefined) return [{ path: `flows[${index}].${path}`, at, message: unknown('component', component) }];
    if (interfaceId === null || found.interfaces.some(({ id }) => id === interfaceId)) return [];
    const message = `${found.label} has no interface ${interfaceId}. Add it or name another.`;
    return [{ path: `flows[${index}].${path}Interface`, at, message }];
  });
}

function repeatedIds(model: SystemModel): readonly SystemModelFault[] {
  const seen = new Set<string>();
  return listIds(model).flatMap((id) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [{ path: id, at: [id], message: `${id} is used twice; an id names one thing of the model.` }] : [];
  });
}

function missing({
  ids,
  known,
  noun,
  path,
  id,
}: {
  readonly ids: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly noun: string;
  readonly path: string;
  readonly id: string;
}): readonly SystemModelFault[] {
  return ids.filter((one) => !known.has(one)).map((one) => ({ path, at: [id], message: unknown(noun, one) }));
}

function unknown(noun: string, id: string): string {
  return `There is no ${noun} ${id}. Add it or name another.`;
}

function idsOf(parts: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ id }) => id));
}
