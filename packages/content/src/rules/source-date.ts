import { citedDocuments } from '../cited-documents.ts';
import type { Finding, Rule } from '../rule.ts';
import { citationsOf } from './citations-of.ts';

/** A citation with another date than its standard rests on another edition, or on a slip of the pen. */
export const sourceDate: Rule = {
  id: 'source-date',
  severity: 'warning',
  checks: 'A citation of a standard bears the date of the edition in standards/, as exactly as both give it',
  fix: 'check the key against the edition that holds today, then copy its date',
  find: (material) => {
    const documents = citedDocuments(material);
    return citationsOf(material).flatMap(({ document, date, place, by }): Finding[] => {
      const cited = documents.get(document);
      if (cited?.kind !== 'standard' || cited.date.startsWith(date) || date.startsWith(cited.date)) return [];
      return [{ ...place, message: `${by} cites ${document} of ${date}; standards/${cited.slug}.yaml is of ${cited.date}` }];
    });
  },
};
