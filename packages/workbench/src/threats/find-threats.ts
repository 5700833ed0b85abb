import type { Diagram, DiagramElement, DiagramFlow } from './diagram.ts';
import type { Threat, ThreatRule } from './threat.ts';

/** A threat of the library at one place of a diagram: the id of an element or of a flow. */
export type ThreatAt = { readonly threat: string; readonly at: string };

/** Every threat of a library at every place where all that its rule names holds: in the order of the library, then of the diagram. */
export function findThreats({ elements, flows }: Diagram, library: readonly Threat[]): readonly ThreatAt[] {
  return library.flatMap(({ id, where }) => [
    ...elements.filter((element) => holdsAtElement(where, element)).map((element) => ({ threat: id, at: element.id })),
    ...flows.filter((flow) => holdsAtFlow(where, flow)).map((flow) => ({ threat: id, at: flow.id })),
  ]);
}

function holdsAtElement(rule: ThreatRule, { kind, traits }: DiagramElement): boolean {
  return rule.on === 'element' && rule.kinds.includes(kind) && rule.traits.every((trait) => traits.includes(trait));
}

function holdsAtFlow(rule: ThreatRule, { payload, traits, ...flow }: DiagramFlow): boolean {
  if (rule.on !== 'flow') return false;
  const has = { authenticated: flow.isAuthenticated, encrypted: flow.isEncrypted };
  return (
    rule.payload.some((one) => payload.includes(one)) &&
    rule.missing.every((protection) => !has[protection]) &&
    rule.traits.every((trait) => traits.includes(trait))
  );
}
