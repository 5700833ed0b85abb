import { strideKind, type SystemModel } from '../system-model/index.ts';
import type { Diagram, DiagramFlow } from './diagram.ts';

/** A trait that somebody states of a component or a flow of a system model. */
export type Fact = { readonly at: string; readonly trait: string };

/**
 * The data flow diagram of a system model with what is stated about it. What is out of scope is left out; a flow that goes both ways
 * becomes two, of which the second has `:back` behind its id and the same facts.
 */
export function diagramOf({ components, flows }: SystemModel, facts: readonly Fact[]): Diagram {
  const traitsOf = (id: string) => facts.filter(({ at }) => at === id).map(({ trait }) => trait);
  const inScope = components.filter(({ isOutOfScope }) => !isOutOfScope);
  const known = new Set(inScope.map(({ id }) => id));
  return {
    elements: inScope.map(({ id, label, kind }) => {
      const stride = strideKind(kind);
      return { id, label, kind: stride === 'external-entity' ? 'external' : stride, traits: traitsOf(id) };
    }),
    flows: flows
      .filter(({ from, to, isOutOfScope }) => !isOutOfScope && known.has(from) && known.has(to))
      .flatMap(({ id, from, to, payloads, isAuthenticated, isEncrypted, isTwoWay }) => {
        const there: DiagramFlow = {
          id,
          source: from,
          target: to,
          payload: payloads,
          isAuthenticated,
          isEncrypted,
          traits: traitsOf(id),
        };
        return isTwoWay ? [there, { ...there, id: `${id}:back`, source: to, target: from }] : [there];
      }),
  };
}
