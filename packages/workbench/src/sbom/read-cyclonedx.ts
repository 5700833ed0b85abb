import { readHash } from './read-hash.ts';
import type { Reading } from './reading.ts';
import type { Component, Dependency, Licence, Sbom } from './sbom.ts';

/** Properties that carry what the format has no member for; see docs/decisions/0040-bills-of-materials.md. */
export const ownProperties = {
  kind: 'cmdsp:kind',
  level: 'cmdsp:support-level',
  endsOn: 'cmdsp:end-of-support',
} as const;

/** Reads a bill in CycloneDX JSON 1.2 to 1.7 (ECMA-424). What has no place in our model is reported by the reading. */
export function readCycloneDx(file: Reading): Sbom {
  file.text('$schema');
  file.text('bomFormat');
  file.text('specVersion');
  file.text('serialNumber');
  const metadata = file.object('metadata');
  const subjects: Component[] = [];
  const inside: Dependency[] = [];
  const subject = metadata?.object('component') ?? null;
  if (subject !== null) readComponent(subject, subjects, inside);
  const components: Component[] = [];
  for (const entry of file.objects('components')) readComponent(entry, components, inside);
  const [first = null, ...nested] = subjects;
  const authors = [
    ...(metadata?.objects('authors').flatMap((author) => {
      const name = author.text('name') ?? author.text('email');
      author.finish();
      return name === null ? [] : [name];
    }) ?? []),
    ...[metadata?.object('manufacturer'), metadata?.object('manufacture')].flatMap((maker) =>
      maker === null || maker === undefined ? [] : (nameOf(maker) ?? []),
    ),
  ];
  const madeAt = metadata?.text('timestamp') ?? null;
  metadata?.finish();
  const { dependencies, stated } = readDependencies(file);
  file.finish();
  return {
    authors,
    madeAt,
    subject: first,
    components: [...nested, ...components],
    dependencies: [...inside, ...dependencies],
    stated,
  };
}

function readComponent(entry: Reading, into: Component[], inside: Dependency[]): void {
  const name = entry.text('name');
  if (name === null) {
    entry.ignore('A component without a name names nothing.');
    return;
  }
  const group = entry.text('group');
  const supplier = entry.object('supplier');
  const maker = entry.object('manufacturer');
  const publisher = entry.text('publisher');
  const properties = readProperties(entry);
  const type = entry.text('type') ?? 'library';
  const component: Component = {
    id: entry.text('bom-ref') ?? entry.path,
    kind: properties.get(ownProperties.kind) ?? type,
    name: group === null ? name : `${group}/${name}`,
    version: entry.text('version'),
    supplier: (supplier && nameOf(supplier)) ?? (maker && nameOf(maker)) ?? publisher,
    purl: entry.text('purl'),
    cpe: entry.text('cpe'),
    hashes: entry.objects('hashes').flatMap((hash) => readHash(hash, { algorithm: 'alg', value: 'content' })),
    licences: entry.objects('licenses').flatMap(readLicence),
    support: {
      level: properties.get(ownProperties.level) ?? null,
      endsOn: properties.get(ownProperties.endsOn) ?? null,
    },
  };
  into.push(component);
  for (const part of entry.objects('components')) {
    const before = into.length;
    readComponent(part, into, inside);
    const read = into[before];
    if (read !== undefined) inside.push({ from: component.id, to: read.id });
  }
  entry.finish();
}

function readLicence(entry: Reading): readonly Licence[] {
  const expression = entry.text('expression');
  const licence = entry.object('license');
  const id = licence?.text('id') ?? null;
  const name = licence?.text('name') ?? null;
  licence?.finish();
  entry.finish();
  if (expression !== null) return [{ kind: 'expression', text: expression }];
  if (id !== null) return [{ kind: 'id', text: id }];
  return name === null ? [] : [{ kind: 'name', text: name }];
}

function readProperties(entry: Reading): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  const kept: readonly string[] = Object.values(ownProperties);
  for (const property of entry.objects('properties')) {
    const name = property.text('name') ?? '';
    const value = property.text('value');
    if (kept.includes(name)) found.set(name, value);
    else property.ignore(`The property ${name} has no meaning that this engine knows.`);
    property.finish();
  }
  return found;
}

function readDependencies(file: Reading): Pick<Sbom, 'dependencies' | 'stated'> {
  const dependencies: Dependency[] = [];
  const stated: string[] = [];
  for (const entry of file.objects('dependencies')) {
    const from = entry.text('ref');
    const targets = entry.texts('dependsOn');
    entry.finish();
    if (from === null) entry.ignore('A dependency belongs to a component.');
    else {
      stated.push(from);
      dependencies.push(...targets.map((to) => ({ from, to })));
    }
  }
  return { dependencies, stated };
}

function nameOf(organisation: Reading): string | null {
  const name = organisation.text('name');
  organisation.finish();
  return name;
}
