import { mitigations } from './mitigations.ts';
import { threatLibrary } from './library/threat-library.ts';
import type { ThreatModel } from './threat-model.ts';
import { traits } from './traits.ts';

/** Something that keeps a threat model from meaning one thing, with where it is and what to do. */
export type ThreatModelFault = { readonly path: string; readonly message: string };

/** Names that are not known: of components and flows, of traits, threats and mitigations of the library. */
export function findThreatModelFaults(file: ThreatModel): readonly ThreatModelFault[] {
  const elements = new Set(file.model.components.map(({ id }) => id));
  const flows = new Set(file.model.flows.map(({ id }) => id));
  const anywhere = new Set([...elements, ...flows]);
  const known = {
    traits: new Set(traits.map(({ id }) => id)),
    threats: new Set(threatLibrary.map(({ id }) => id)),
    mitigations: new Set(mitigations.map(({ id }) => id)),
  };
  const unknown = (
    place: { readonly path: string; readonly name: string; readonly noun: string },
    names: ReadonlySet<string>,
  ) =>
    names.has(place.name)
      ? []
      : [{ path: place.path, message: `There is no ${place.noun} ${place.name}. Name one that there is.` }];
  return [
    ...file.facts.flatMap(({ at, trait }, index) => [
      ...unknown({ path: `facts[${index}].at`, name: at, noun: 'component or flow' }, anywhere),
      ...unknown({ path: `facts[${index}].trait`, name: trait, noun: 'trait' }, known.traits),
    ]),
    ...file.positions.flatMap(({ kind, id }, index) =>
      unknown(
        { path: `positions[${index}].id`, name: id, noun: kind === 'flow' ? 'flow' : 'component' },
        kind === 'flow' ? flows : elements,
      ),
    ),
    ...file.assets.flatMap(({ element }, index) =>
      unknown({ path: `assets[${index}].element`, name: element, noun: 'component' }, elements),
    ),
    ...file.threats.flatMap((one, index) => [
      ...unknown({ path: `threats[${index}].threat`, name: one.threat, noun: 'threat' }, known.threats),
      ...unknown({ path: `threats[${index}].at`, name: one.at, noun: 'component or flow' }, anywhere),
      ...one.mitigations.flatMap((name, at) =>
        unknown({ path: `threats[${index}].mitigations[${at}]`, name, noun: 'mitigation' }, known.mitigations),
      ),
    ]),
  ];
}
