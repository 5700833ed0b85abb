import type { Material } from '../material.ts';

/** True once a library has files, readable or not: content without libraries is held to none of their rules. */
export function holdsLibrary({ paths }: Material, folder: 'standards' | 'incidents' | 'misconceptions' | 'cases'): boolean {
  return [...paths].some((path) => path.startsWith(`${folder}/`));
}
