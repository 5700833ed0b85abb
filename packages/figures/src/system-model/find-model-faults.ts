import { findRepeated } from '../kinds/figure-base.ts';
import type { ModelParts } from './model-parts.ts';
import { liesAcross } from './trust-boundaries.ts';

/** Where a model contradicts itself. `path` leads to the place. */
export type ModelFault = { readonly path: readonly (string | number)[]; readonly message: string };

/** Names that are missing or taken twice, flows without two different ends, and lines of trust that a flow denies. */
export function findModelFaults(model: ModelParts): readonly ModelFault[] {
  const zones = model.zones.map(({ id }) => id);
  const components = model.components.map(({ id }) => id);
  return [
    ...findRepeatedIds('zones', zones),
    ...findRepeatedIds('components', components),
    ...model.components.flatMap(({ zone }, index) =>
      zones.includes(zone) ? [] : [{ path: ['components', index, 'zone'], message: `no zone has the id \`${zone}\`` }],
    ),
    ...model.flows.flatMap((_, index) => findFlowFaults(model, index)),
    ...(model.boundaries ?? []).flatMap((_, index) => findBoundaryFaults(model, index)),
  ];
}

function findRepeatedIds(path: string, ids: readonly string[]): readonly ModelFault[] {
  const repeated = findRepeated(ids);
  return repeated === null ? [] : [{ path: [path], message: `two ${path} have the id \`${repeated}\`` }];
}

function findFlowFaults({ components, flows }: ModelParts, index: number): readonly ModelFault[] {
  const flow = flows[index];
  if (flow === undefined) return [];
  const { from, to } = flow;
  const faults: ModelFault[] = Object.entries({ from, to }).flatMap(([end, name]) =>
    components.some(({ id }) => id === name)
      ? []
      : [{ path: ['flows', index, end], message: `no component has the id \`${name}\`` }],
  );
  if (flows.findIndex((one) => one.from === from && one.to === to) < index) {
    const message = `a flow from \`${from}\` to \`${to}\` is drawn already; say both in one label`;
    faults.push({ path: ['flows', index], message });
  }
  if (from === to) faults.push({ path: ['flows', index], message: 'a flow needs two different ends' });
  return faults;
}

function findBoundaryFaults(model: ModelParts, index: number): readonly ModelFault[] {
  const after = model.boundaries?.[index]?.after;
  const place = model.zones.findIndex(({ id }) => id === after);
  const path = ['boundaries', index, 'after'];
  if (place === -1) return [{ path, message: `no zone has the id \`${after}\`` }];
  if (place === model.zones.length - 1) return [{ path, message: 'after the last zone nothing follows' }];
  if ((model.boundaries ?? []).findIndex((one) => one.after === after) < index)
    return [{ path, message: 'this line is drawn already' }];
  return model.flows.flatMap((flow, number) =>
    liesAcross(model, flow, place) && !flow.crossesBoundary
      ? [
          {
            path: ['flows', number, 'crossesBoundary'],
            message: `the flow runs over the boundary after \`${after}\`: say \`true\``,
          },
        ]
      : [],
  );
}
