import type { ElementKind, StrideLetter } from './threat.ts';

/**
 * The letters that are asked at an element or a flow: STRIDE per element, as it is commonly taught. Repudiation is asked at every
 * store, because a store may be a log. A convention, not a law: the library may know a threat where the table has none.
 */
export function strideLetters(kind: ElementKind | 'flow'): readonly StrideLetter[] {
  return letters[kind];
}

const letters: Readonly<Record<ElementKind | 'flow', readonly StrideLetter[]>> = {
  process: ['S', 'T', 'R', 'I', 'D', 'E'],
  store: ['T', 'R', 'I', 'D'],
  external: ['S', 'R'],
  flow: ['T', 'I', 'D'],
};
