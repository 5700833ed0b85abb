import { crossedBoundaries } from './crossed-boundaries.ts';
import { nameFlow } from './name-flow.ts';
import type { SystemModel } from './system-model.ts';

/** Something that a reader of the model would have to ask about: what it is about and the question, as what to do. */
type SystemModelGap = { readonly at: readonly string[]; readonly message: string };

/** What is not said yet. A model with gaps is sound, but no complete description of its system. */
export function findSystemModelGaps(model: SystemModel): readonly SystemModelGap[] {
  const used = new Set(model.flows.flatMap(({ fromInterface, toInterface }) => [fromInterface, toInterface]));
  const ends = new Set(model.flows.flatMap(({ from, to }) => [from, to]));
  const guarded = new Set(model.boundaries.flatMap(({ components }) => components));
  return [
    ...model.components.flatMap(({ id, label, interfaces, isOutOfScope, description }) => [
      ...when(!ends.has(id), id, `Nothing flows to ${label} or from it. Draw its flows, or remove it.`),
      ...when(isOutOfScope && description === '', id, `${label} is out of scope. Say why.`),
      ...when(
        model.boundaries.length > 0 && !guarded.has(id) && !isOutOfScope,
        id,
        `${label} stands inside no trust boundary. Say whom it trusts, or that it is outside on purpose.`,
      ),
      ...interfaces.flatMap((one) =>
        when(!used.has(one.id), id, `No flow uses ${one.label} of ${label}. Say whether it is closed.`),
      ),
    ]),
    ...model.flows.flatMap((flow) => [
      ...when(flow.payloads.length === 0, flow.id, `Say what ${nameFlow(model, flow)} carries: data, code, commands.`),
      ...when(flow.protocol === '', flow.id, `Name the protocol of ${nameFlow(model, flow)}.`),
    ]),
    ...model.boundaries.flatMap(({ id, label, components }) => [
      ...when(components.length === 0, id, `${label} encloses nothing. Say which components trust each other.`),
      ...when(
        components.length > 0 &&
          !model.flows.some((flow) => crossedBoundaries(model, flow).some((one) => one.id === id)),
        id,
        `No flow crosses ${label}. A boundary that nothing crosses separates nothing.`,
      ),
    ]),
    ...model.assets.flatMap(({ id, label, components, concerns }) => [
      ...when(
        components.length === 0 && !model.flows.some(({ assets }) => assets.includes(id)),
        id,
        `Nothing holds or carries ${label}. Say where it is.`,
      ),
      ...when(concerns.length === 0, id, `Say what ${label} has to be protected against.`),
    ]),
    ...model.useCases.flatMap(({ id, label, flows }) => when(flows.length === 0, id, `${label} takes no flow yet.`)),
  ];
}

function when(isSo: boolean, id: string, message: string): readonly SystemModelGap[] {
  return isSo ? [{ at: [id], message }] : [];
}
