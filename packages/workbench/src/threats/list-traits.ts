import { threatLibrary } from './library/threat-library.ts';
import type { ElementKind, Trait } from './threat.ts';
import { traits } from './traits.ts';

/** The traits that are worth stating at an element of this kind or at a flow: those that make some threat of the library possible there. */
export function listTraits(kind: ElementKind | 'flow'): readonly Trait[] {
  const asked = new Set(
    threatLibrary
      .filter(({ where }) => (where.on === 'flow' ? kind === 'flow' : kind !== 'flow' && where.kinds.includes(kind)))
      .flatMap(({ where }) => where.traits),
  );
  return traits.filter(({ id }) => asked.has(id));
}
