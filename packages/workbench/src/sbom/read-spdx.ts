import { readHash } from './read-hash.ts';
import type { Reading } from './reading.ts';
import type { Component, Dependency, Sbom } from './sbom.ts';
import { readRemarks } from './spdx-remarks.ts';

/** Reads a bill in SPDX 2.3 JSON: packages, their relationships, and what describes the product. */
export function readSpdx(file: Reading): Sbom {
  for (const key of ['spdxVersion', 'SPDXID', 'dataLicense', 'documentNamespace', 'name']) file.text(key);
  const about = file.object('creationInfo');
  const creators = about?.texts('creators') ?? [];
  const created = about?.text('created') ?? null;
  about?.finish();
  const { 'made-at': madeAt = created } = readRemarks(file);
  const packages = file.objects('packages').flatMap(readPackage);
  const names = new Map(packages.map(({ spdxId, component }) => [spdxId, component.id]));
  const idOf = (spdxId: string) => names.get(spdxId) ?? spdxId;
  const described = new Set(file.texts('documentDescribes'));
  const dependencies: Dependency[] = [];
  const stated = new Set<string>();
  for (const entry of file.objects('relationships')) {
    const [from, to] = [entry.text('spdxElementId'), entry.text('relatedSpdxElement')];
    const kind = entry.text('relationshipType') ?? '';
    entry.finish();
    if (from === null || to === null) entry.ignore('A relationship has two ends.');
    else if (kind === 'DESCRIBES') described.add(to);
    else if (kind === 'DESCRIBED_BY') described.add(from);
    else if (to === 'NONE' && forward.has(kind)) stated.add(idOf(from));
    else if (to === 'NOASSERTION') entry.ignore('Nothing is asserted here.');
    else if (forward.has(kind)) dependencies.push({ from: idOf(from), to: idOf(to) });
    else if (backward.has(kind)) dependencies.push({ from: idOf(to), to: idOf(from) });
    else entry.ignore(`The relationship ${kind} says nothing about what is in the product.`);
  }
  file.finish();
  const subject = packages.find(({ spdxId }) => described.has(spdxId))?.component ?? null;
  for (const { from } of dependencies) stated.add(from);
  return {
    authors: creators.filter((creator) => !creator.startsWith('Tool:')).map(withoutKind),
    madeAt,
    subject,
    components: packages.flatMap(({ component }) => (component === subject ? [] : [component])),
    dependencies,
    stated: [...stated],
  };
}

const forward = new Set(['CONTAINS', 'DEPENDS_ON', 'DYNAMIC_LINK', 'STATIC_LINK']);
const backward = new Set(['CONTAINED_BY', 'DEPENDENCY_OF', 'RUNTIME_DEPENDENCY_OF', 'PACKAGE_OF']);

type Package = { readonly spdxId: string; readonly component: Component };

function readPackage(entry: Reading): readonly Package[] {
  const [spdxId, name] = [entry.text('SPDXID'), entry.text('name')];
  if (spdxId === null || name === null) {
    entry.ignore('A package has an SPDXID and a name.');
    return [];
  }
  const remarks = readRemarks(entry);
  const supplier = asserted(entry.text('supplier')) ?? asserted(entry.text('originator'));
  const references = entry.objects('externalRefs').map((reference) => {
    const read = { type: reference.text('referenceType') ?? '', locator: reference.text('referenceLocator') };
    reference.text('referenceCategory');
    if (!['purl', 'cpe23Type', 'cpe22Type'].includes(read.type))
      reference.ignore(`The reference ${read.type} is no identifier that this engine knows.`);
    reference.finish();
    return read;
  });
  const referred = (...types: string[]) => references.find(({ type }) => types.includes(type))?.locator ?? null;
  const licence = asserted(entry.text('licenseConcluded')) ?? asserted(entry.text('licenseDeclared'));
  const until = entry.text('validUntilDate');
  if (asserted(entry.text('downloadLocation')) !== null)
    entry.ignore('This engine does not keep where a package is fetched from.', 'downloadLocation');
  if (entry.truth('filesAnalyzed') === true) entry.ignore('This engine keeps no files.', 'filesAnalyzed');
  const component: Component = {
    id: remarks.id ?? spdxId,
    kind: remarks.kind ?? (entry.text('primaryPackagePurpose') ?? 'library').toLowerCase().replaceAll('_', '-'),
    name,
    version: remarks.version ?? asserted(entry.text('versionInfo')),
    supplier: supplier === null ? null : withoutKind(supplier),
    purl: referred('purl'),
    cpe: remarks.cpe ?? referred('cpe23Type', 'cpe22Type'),
    hashes: entry
      .objects('checksums')
      .flatMap((hash) => readHash(hash, { algorithm: 'algorithm', value: 'checksumValue' })),
    licences: remarks.licences ?? (licence === null ? [] : [{ kind: 'expression', text: licence }]),
    support: {
      level: remarks['support-level'] ?? null,
      // SPDX 2.3, 7.27: the end of the support period that the supplier states.
      endsOn: remarks['end-of-support'] ?? (until === null ? null : until.slice(0, 10)),
    },
  };
  entry.text('primaryPackagePurpose');
  entry.text('versionInfo');
  entry.finish();
  return [{ spdxId, component }];
}

/** SPDX says "NOASSERTION" for "we do not say" and "NONE" for "there is none". */
function asserted(text: string | null): string | null {
  return text === 'NOASSERTION' || text === 'NONE' ? null : text;
}

function withoutKind(name: string): string {
  return name.replace(/^(Organization|Person|Tool): ?/, '');
}
