import type { SystemModel } from '@cmdsp/workbench/system-model';

/**
 * Where F and B lead: along the flows of a component, or the boundaries and the zone round it, one after the other and round
 * again. Null where there is none.
 */
export function neighbourPart(
  model: SystemModel,
  {
    home,
    at,
    kind,
    shown,
  }: {
    /** The component whose surroundings are walked. */
    readonly home: string;
    /** Where the focus is: at home, or at one of those surroundings. */
    readonly at: string;
    readonly kind: 'flow' | 'ring';
    readonly shown: ReadonlyMap<string, string> | null;
  },
): string | null {
  const parts = (kind === 'flow' ? flowsAt(model, home) : ringsAt(model, home)).filter(
    // Zones belong to no view and are drawn in all of them.
    (part) => shown === null || shown.has(part) || model.zones.some((zone) => zone.id === part),
  );
  return parts[(parts.indexOf(at) + 1) % Math.max(1, parts.length)] ?? null;
}

function flowsAt({ flows }: SystemModel, id: string): readonly string[] {
  return flows.filter(({ from, to }) => from === id || to === id).map((flow) => flow.id);
}

function ringsAt({ boundaries, components }: SystemModel, id: string): readonly string[] {
  const zone = components.find((component) => component.id === id)?.zone ?? null;
  const around = boundaries.filter((boundary) => boundary.components.includes(id)).map((boundary) => boundary.id);
  return zone === null ? around : [...around, zone];
}
