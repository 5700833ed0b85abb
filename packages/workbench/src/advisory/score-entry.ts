import { parseCvss } from '../risk/parse-cvss.ts';
import { scoreCvss } from '../risk/score-cvss.ts';
import type { Score } from './advisory.ts';

/**
 * A CVSS 3.1 vector as CSAF writes it, with the score and the word that follow from it (test 6.1.9 compares them). Null where the text is
 * no complete vector of 3.1: CSAF 2.0 has no place for 4.0.
 */
export function scoreEntry(vectorString: string): NonNullable<Score['cvss_v3']> | null {
  const vector = parseCvss(vectorString);
  if (!vector.ok || vector.value.version !== '3.1') return null;
  const { base, severity } = scoreCvss(vector.value);
  return { version: '3.1', vectorString, baseScore: base, baseSeverity: severity.toUpperCase() };
}
