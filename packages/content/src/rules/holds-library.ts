import type { Material } from '../material.ts';

const libraries = { standards: 'standards/', incidents: 'incidents/', sources: 'sources.yaml' } as const;

/** True once a library has files, readable or not: content without libraries is held to none of their rules. */
export function holdsLibrary({ paths }: Pick<Material, 'paths'>, library: keyof typeof libraries): boolean {
  return [...paths].some((path) => path.startsWith(libraries[library]));
}
