import { citedDocuments } from '../cited-documents.ts';
import type { Rule } from '../rule.ts';
import type { StandardFile } from '../schemas/standard.ts';
import { citationsOf } from './citations-of.ts';

/** What nobody has to follow any more is history: tell it in words, and cite what holds today. */
export const supersededStandard: Rule = {
  id: 'superseded-standard',
  severity: 'error',
  checks: 'No topic, text, question or debrief rests on a standard that is superseded or withdrawn',
  fix: 'cite the edition that holds today and check what it says now; name the old one in words where history is told',
  find: (material) => {
    const { standards, topics, references } = material;
    const bySlug = new Map(standards.map(({ value }) => [value.slug, value]));
    const documents = citedDocuments(material);
    return [
      ...references
        // Entries of the library may point at each other: that is how history is told there.
        .filter(({ kind, file }) => kind === 'standard' && !file.startsWith('standards/'))
        .map(({ file, line, name }) => ({ place: { file, line }, standard: bySlug.get(name) })),
      ...topics.flatMap(({ topic }) =>
        (topic?.value.standards ?? []).map((slug, index) => ({
          place: topic?.at(['standards', index]) ?? { file: '', line: 1 },
          standard: bySlug.get(slug),
        })),
      ),
      ...citationsOf(material).map(({ document, place }) => ({
        place,
        standard: bySlug.get(documents.get(document)?.slug ?? ''),
      })),
    ].flatMap(({ place, standard }) => {
      if (standard === undefined || !isPast(standard)) return [];
      const successor = standard.supersededBy === null ? '' : `, \`${standard.supersededBy}\` took its place`;
      return [{ ...place, message: `\`${standard.slug}\` is ${standard.status}${successor}` }];
    });
  },
};

function isPast({ status }: StandardFile): boolean {
  return status === 'superseded' || status === 'withdrawn';
}
