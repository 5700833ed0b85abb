import type { DataFlow, SystemModel } from './system-model.ts';

type Ids = ReadonlySet<string>;

/**
 * The model without flows that lack an end and without mentions of parts that are not there. A part that stays as it was is
 * the same object as before, so that whoever draws it need not draw it again.
 */
export function forgetMissing(model: SystemModel): SystemModel {
  const zones = idsOf(model.zones);
  const components = idsOf(model.components);
  const assets = idsOf(model.assets);
  const interfaces = new Map(model.components.map((component) => [component.id, idsOf(component.interfaces)]));
  const flows = model.flows
    .filter(({ from, to }) => from !== to && components.has(from) && components.has(to))
    .map((flow) => tidyFlow(flow, { assets, from: interfaces.get(flow.from), to: interfaces.get(flow.to) }));
  const kept = idsOf(flows);
  return {
    ...model,
    components: model.components.map((component) =>
      component.zone === null || zones.has(component.zone) ? component : { ...component, zone: null },
    ),
    flows,
    boundaries: model.boundaries.map((boundary) =>
      all(boundary.components, components)
        ? boundary
        : { ...boundary, components: only(boundary.components, components) },
    ),
    assets: model.assets.map((asset) =>
      all(asset.components, components) ? asset : { ...asset, components: only(asset.components, components) },
    ),
    useCases: model.useCases.map((useCase) =>
      all(useCase.flows, kept) ? useCase : { ...useCase, flows: only(useCase.flows, kept) },
    ),
  };
}

function tidyFlow(
  flow: DataFlow,
  known: { readonly assets: Ids; readonly from: Ids | undefined; readonly to: Ids | undefined },
): DataFlow {
  const leaves = flow.fromInterface === null || known.from?.has(flow.fromInterface) === true;
  const enters = flow.toInterface === null || known.to?.has(flow.toInterface) === true;
  if (leaves && enters && all(flow.assets, known.assets)) return flow;
  return {
    ...flow,
    fromInterface: leaves ? flow.fromInterface : null,
    toInterface: enters ? flow.toInterface : null,
    assets: only(flow.assets, known.assets),
  };
}

function idsOf(parts: readonly { readonly id: string }[]): Ids {
  return new Set(parts.map(({ id }) => id));
}

function all(ids: readonly string[], known: Ids): boolean {
  return ids.every((id) => known.has(id));
}

function only(ids: readonly string[], known: Ids): readonly string[] {
  return ids.filter((id) => known.has(id));
}
