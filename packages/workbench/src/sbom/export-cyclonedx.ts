import type { Json } from '@cmdsp/primitives';
import { needsOf } from './needs-of.ts';
import { ownProperties } from './read-cyclonedx.ts';
import type { Component, Licence, Sbom } from './sbom.ts';

/**
 * The bill as CycloneDX JSON 1.6, with everything that the model holds. What the format has no member for, a level of support or a kind
 * that it does not know, stands in properties; of several licences an expression is written as a name.
 */
export function exportCycloneDx({ authors, madeAt, subject, components, dependencies, stated }: Sbom): Json {
  const needs = needsOf(dependencies);
  const heads = new Set([...stated, ...needs.keys()]);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(madeAt === null ? {} : { timestamp: madeAt }),
      ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
      ...(subject === null ? {} : { component: componentOf(subject) }),
    },
    components: components.map(componentOf),
    dependencies: [...heads].map((ref) => ({ ref, dependsOn: [...new Set(needs.get(ref))] })),
  };
}

const kinds = new Set(
  (
    'application framework library container platform operating-system device device-driver firmware file ' +
    'machine-learning-model data cryptographic-asset'
  ).split(' '),
);

function componentOf({ id, kind, name, version, supplier, purl, cpe, hashes, licences, support }: Component): Json {
  const properties = [
    ...(kinds.has(kind) ? [] : [{ name: ownProperties.kind, value: kind }]),
    ...(support.level === null ? [] : [{ name: ownProperties.level, value: support.level }]),
    ...(support.endsOn === null ? [] : [{ name: ownProperties.endsOn, value: support.endsOn }]),
  ];
  return {
    type: kinds.has(kind) ? kind : 'library',
    'bom-ref': id,
    ...(supplier === null ? {} : { supplier: { name: supplier } }),
    name,
    ...(version === null ? {} : { version }),
    ...(hashes.length === 0
      ? {}
      : { hashes: hashes.map(({ algorithm, value }) => ({ alg: algorithm, content: value })) }),
    ...(licences.length === 0 ? {} : { licenses: licencesOf(licences) }),
    ...(cpe === null ? {} : { cpe }),
    ...(purl === null ? {} : { purl }),
    ...(properties.length === 0 ? {} : { properties }),
  };
}

/** The format takes either one expression or a list of licences. */
function licencesOf(licences: readonly Licence[]): Json {
  const [first, ...more] = licences;
  if (first?.kind === 'expression' && more.length === 0) return [{ expression: first.text }];
  return licences.map(({ kind, text }) => ({ license: kind === 'id' ? { id: text } : { name: text } }));
}
