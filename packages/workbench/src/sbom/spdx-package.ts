import type { Json } from '@cmdsp/primitives';
import type { ExportNote } from './export-note.ts';
import type { Component, Licence } from './sbom.ts';
import { type SpdxRemarks, writeRemarks } from './spdx-remarks.ts';

/** A component as a package of SPDX 2.3 (clause 7); what has no member there is an annotation, and noted. */
export function spdxPackage(
  component: Component,
  {
    id,
    writtenAt,
    note,
  }: { readonly id: string; readonly writtenAt: string; readonly note: (one: ExportNote) => void },
): { readonly [member: string]: Json } {
  const { name, version, supplier, purl, cpe, hashes, support } = component;
  const { remarks, words } = remarksOf(component, id);
  for (const what of words)
    note({ place: component.id, sentence: `SPDX has no place for ${what}: an annotation says it.` });
  const kind = purposes.get(component.kind) ?? 'OTHER';
  const references = [
    ...(purl === null ? [] : [referenceOf('PACKAGE-MANAGER', 'purl', purl)]),
    ...(cpe === null || remarks.cpe !== undefined ? [] : [referenceOf('SECURITY', cpeType(cpe) ?? '', cpe)]),
  ];
  const [licence] = component.licences;
  return {
    SPDXID: id,
    name,
    ...(version === null || remarks.version !== undefined ? {} : { versionInfo: version }),
    ...(supplier === null ? {} : { supplier: `Organization: ${supplier}` }),
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    primaryPackagePurpose: kind,
    ...(licence === undefined || remarks.licences !== undefined ? {} : { licenseDeclared: licence.text }),
    ...(hashes.length === 0 ? {} : { checksums: hashes.map(({ algorithm, value }) => checksumOf(algorithm, value)) }),
    ...(references.length === 0 ? {} : { externalRefs: references }),
    ...(support.endsOn === null || remarks['end-of-support'] !== undefined
      ? {}
      : { validUntilDate: `${support.endsOn}T00:00:00Z` }),
    ...writeRemarks(remarks, writtenAt),
  };
}

/** What only an annotation can say, and in which words that is told. An id alone is told once for the whole bill. */
function remarksOf(
  { id, kind, version, cpe, licences, support }: Component,
  spdxId: string,
): { readonly remarks: SpdxRemarks; readonly words: readonly string[] } {
  const isOther = !purposes.has(kind);
  const isOddVersion = version !== null && unsaid.has(version);
  const isOddCpe = cpe !== null && cpeType(cpe) === null;
  const isOddDay = support.endsOn !== null && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(support.endsOn);
  const hasOddLicences = licences.length > 0 && !isOneExpression(licences);
  return {
    remarks: {
      ...(id === spdxId ? {} : { id }),
      ...(isOther ? { kind } : {}),
      ...(isOddVersion ? { version } : {}),
      ...(isOddCpe ? { cpe } : {}),
      ...(hasOddLicences ? { licences: [...licences] } : {}),
      ...(support.level === null ? {} : { 'support-level': support.level }),
      ...(support.endsOn !== null && isOddDay ? { 'end-of-support': support.endsOn } : {}),
    },
    words: [
      ...(isOther ? [`the kind ${kind}`] : []),
      ...(isOddVersion ? [`a version that is called ${version}`] : []),
      ...(isOddCpe ? ['a CPE that is written in no form of CPE'] : []),
      ...(hasOddLicences ? [licences.length > 1 ? 'a list of licences' : 'a licence without an identifier'] : []),
      ...(support.level === null ? [] : ['a level of support']),
      ...(isOddDay ? ['an end of support that is no day'] : []),
    ],
  };
}

/** SPDX 2.3, 7.24. */
const purposes: ReadonlyMap<string, string> = new Map(
  'application framework library container operating-system device firmware source archive file install other'
    .split(' ')
    .map((kind) => [kind, kind.toUpperCase()]),
);

/** Words that SPDX keeps for saying nothing, 7.3 and elsewhere. */
const unsaid: ReadonlySet<string> = new Set(['NOASSERTION', 'NONE']);

function isOneExpression(licences: readonly Licence[]): boolean {
  const [only, ...more] = licences;
  if (only === undefined || more.length > 0 || unsaid.has(only.text)) return false;
  return only.kind === 'expression' || (only.kind === 'id' && /^[A-Za-z0-9.+-]+$/.test(only.text));
}

function cpeType(cpe: string): string | null {
  if (/^cpe:2\.3:[aho*-](?::[^\s:]+){10}$/.test(cpe.replaceAll('\\:', ''))) return 'cpe23Type';
  return /^cpe:\/[aho]?(?::[^\s:]*){0,6}$/.test(cpe) ? 'cpe22Type' : null;
}

function referenceOf(referenceCategory: string, referenceType: string, referenceLocator: string): Json {
  return { referenceCategory, referenceType, referenceLocator };
}

/** SPDX writes SHA256 and SHA3-256, the model SHA-256 and SHA3-256. */
function checksumOf(algorithm: string, checksumValue: string): Json {
  return { algorithm: algorithm.replace(/^SHA-/, 'SHA'), checksumValue };
}
