import type { Component, Sbom } from '@cmdsp/workbench/sbom';

/** A component of which nothing is known yet, with an id that the bill does not have. */
export function newComponent({ components, subject }: Sbom): Component {
  const taken = new Set([subject?.id, ...components.map(({ id }) => id)]);
  let number = components.length + 1;
  while (taken.has(`component-${number}`)) number += 1;
  return {
    id: `component-${number}`,
    kind: 'library',
    name: `New component ${number}`,
    version: null,
    supplier: null,
    purl: null,
    cpe: null,
    hashes: [],
    licences: [],
    support: { level: null, endsOn: null },
  };
}
