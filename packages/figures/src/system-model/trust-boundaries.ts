import type { ModelFlow, ModelParts } from './model-parts.ts';

/** A line at which trust changes: between the zone at `place` and the next. */
export type TrustBoundary = { readonly place: number; readonly label: string | null };

/**
 * The lines of trust of a model. Where the author names none, a line runs between two neighbouring zones when flows run
 * from one straight to the other and every flow over that line is marked as crossing.
 */
export function trustBoundaries(model: ModelParts): readonly TrustBoundary[] {
  if (model.boundaries !== undefined) {
    return model.boundaries
      .map(({ after, label }) => ({ place: model.zones.findIndex(({ id }) => id === after), label: label ?? null }))
      .sort((a, b) => a.place - b.place);
  }
  return model.zones.slice(0, -1).flatMap((_, place) => {
    const over = model.flows.filter((flow) => liesAcross(model, flow, place));
    const isStraight = over.some((flow) => zonesOf(model, flow).every((zone) => zone === place || zone === place + 1));
    return isStraight && over.every(({ crossesBoundary }) => crossesBoundary) ? [{ place, label: null }] : [];
  });
}

/** Whether a flow has one end in or before the zone at `place` and the other behind it. */
export function liesAcross(model: ModelParts, flow: ModelFlow, place: number): boolean {
  const [from = -1, to = -1] = zonesOf(model, flow);
  return from !== -1 && to !== -1 && from <= place !== to <= place;
}

function zonesOf({ zones, components }: ModelParts, { from, to }: ModelFlow): readonly number[] {
  const zoneOf = (end: string) => components.find(({ id }) => id === end)?.zone;
  return [from, to].map((end) => zones.findIndex(({ id }) => id === zoneOf(end)));
}
