import type { Material } from './material.ts';
import type { StandardFile } from './schemas/standard.ts';

/** What a wording in a citation stands for. */
export type CitedDocument =
  | { readonly kind: 'standard'; readonly slug: string; readonly status: StandardFile['status']; readonly date: string }
  | { readonly kind: 'incident'; readonly slug: string }
  | { readonly kind: 'source'; readonly slug: string };

type Libraries = Pick<Material, 'standards' | 'incidents' | 'sources'>;

/**
 * Every wording that a citation may use: identifier, short title and `citedAs` of standards, title, identifiers and
 * `citedAs` of incidents, `citedAs` of other sources. Where two entries share a wording, the first one has it.
 */
export function citedDocuments({ standards, incidents, sources }: Libraries): ReadonlyMap<string, CitedDocument> {
  const entries = [
    ...standards.flatMap(({ value: { slug, identifier, shortTitle, citedAs, status, date } }) =>
      [identifier, shortTitle, ...citedAs].map((wording) => entry(wording, { kind: 'standard', slug, status, date })),
    ),
    ...incidents.flatMap(({ value: { slug, title, identifiers, citedAs } }) =>
      [...citedAs, title, ...identifiers].map((wording) => entry(wording, { kind: 'incident', slug })),
    ),
    ...sources.flatMap(({ value: { slug, citedAs } }) =>
      citedAs.map((wording) => entry(wording, { kind: 'source', slug })),
    ),
  ];
  return new Map(entries.reverse());
}

function entry(wording: string, document: CitedDocument): readonly [string, CitedDocument] {
  return [wording, document];
}
