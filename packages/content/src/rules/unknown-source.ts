import { citedDocuments } from '../cited-documents.ts';
import type { Rule } from '../rule.ts';
import { citationsOf } from './citations-of.ts';
import { holdsLibrary } from './holds-library.ts';

/** A key rests on a document that a reader can find in the libraries. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'error',
  checks: 'Every document that a question or a debrief cites is a standard, an incident or an entry of sources.yaml',
  fix: 'write it as the entry does, add the wording to `citedAs` of the entry, or add the document to sources.yaml',
  find: (material) => {
    const isThere = (['standards', 'incidents', 'sources'] as const).every((library) => holdsLibrary(material, library));
    if (!isThere) return [];
    const known = citedDocuments(material);
    return citationsOf(material)
      .filter(({ document }) => !known.has(document))
      .map(({ document, place, by }) => ({ ...place, message: `${by} cites \`${document}\`, which no library has` }));
  },
};
