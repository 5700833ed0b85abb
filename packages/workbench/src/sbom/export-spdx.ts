import { formatUtcTime, type Json, parseUtcTime } from '@cmdsp/primitives';
import type { ExportNote } from './export-note.ts';
import type { Sbom } from './sbom.ts';
import { spdxIds } from './spdx-ids.ts';
import { spdxPackage } from './spdx-package.ts';
import { writeRemarks } from './spdx-remarks.ts';

/**
 * The bill as SPDX 2.3 JSON, and everything that the format says in another way. Nothing is left out: what has no member stands in
 * annotations, which our reader reads. `namespace` is an address that no other document has (6.5), `writtenAt` the moment of writing,
 * `YYYY-MM-DDThh:mm:ssZ`.
 */
export function exportSpdx(
  { authors, madeAt, subject, components, dependencies, stated }: Sbom,
  { namespace, writtenAt }: { readonly namespace: string; readonly writtenAt: string },
): { readonly document: Json; readonly notes: readonly ExportNote[] } {
  const notes: ExportNote[] = [];
  const note = (one: ExportNote) => notes.push(one);
  const all = subject === null ? components : [subject, ...components];
  const ids = spdxIds(all.map(({ id }) => id));
  const idOf = (id: string) => ids.get(id) ?? 'SPDXRef-DOCUMENT';
  const created = createdOf(madeAt) ?? writtenAt;
  for (const sentence of [
    ...(madeAt === null
      ? ['The bill does not say when it was made; SPDX needs a time and says when it was written.']
      : []),
    ...(madeAt !== null && madeAt !== created
      ? ['The time when the bill was made is written in UTC and to the second.']
      : []),
    ...(authors.length > 0 || all.some(({ supplier }) => supplier !== null)
      ? ['SPDX tells organisations from persons; every author and supplier is written as an organisation.']
      : []),
    ...(subject === null ? ['SPDX asks what a document describes, and the bill names no product.'] : []),
    ...(all.some(({ id }) => ids.get(id) !== id)
      ? ['References were renamed as SPDX asks; annotations keep the old ones.']
      : []),
    ...(dependencies.length > 0
      ? ['What contains and what needs another is one in the bill; DEPENDS_ON stands for both.']
      : []),
  ])
    note({ place: '', sentence });
  const silent = new Set(stated);
  for (const { from } of dependencies) silent.delete(from);
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: subject?.name ?? 'Bill of materials',
    documentNamespace: namespace,
    creationInfo: {
      created,
      creators: [...authors.map((name) => `Organization: ${name}`), 'Tool: cmdsp-workbench'],
    },
    packages: all.map((component) => spdxPackage(component, { id: idOf(component.id), writtenAt, note })),
    relationships: [
      ...(subject === null ? [] : [relationOf('SPDXRef-DOCUMENT', 'DESCRIBES', idOf(subject.id))]),
      ...dependencies.map(({ from, to }) => relationOf(idOf(from), 'DEPENDS_ON', idOf(to))),
      ...[...silent].map((id) => relationOf(idOf(id), 'DEPENDS_ON', 'NONE')),
    ],
    ...writeRemarks(madeAt === created ? {} : { 'made-at': madeAt }, writtenAt),
  };
  return { document, notes };
}

/** SPDX 2.3, 6.9: UTC, to the second. */
function createdOf(madeAt: string | null): string | null {
  const at = madeAt === null ? null : parseUtcTime(madeAt);
  return at === null ? null : formatUtcTime(at);
}

function relationOf(spdxElementId: string, relationshipType: string, relatedSpdxElement: string): Json {
  return { spdxElementId, relationshipType, relatedSpdxElement };
}
