import type { SbomTask } from '@cmdsp/labs/public';
import type { Component, Sbom } from '@cmdsp/workbench/sbom';

/** The bill of a task as the engine reads bills. */
export function billOfTask({ product, components, dependencies }: SbomTask): Sbom {
  const part = (one: Pick<Component, 'id' | 'name' | 'version' | 'supplier' | 'purl' | 'support'>): Component => ({
    ...one,
    kind: 'library',
    cpe: null,
    hashes: [],
    licences: [],
  });
  return {
    authors: [product.maker],
    madeAt: null,
    subject: part({ ...product, supplier: product.maker, purl: null, support: { level: null, endsOn: null } }),
    components: components.map(({ supportLevel, supportEndsOn, ...one }) =>
      part({ ...one, support: { level: supportLevel, endsOn: supportEndsOn } }),
    ),
    dependencies,
    stated: components.map(({ id }) => id),
  };
}
