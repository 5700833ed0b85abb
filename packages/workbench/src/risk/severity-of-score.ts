/** The words for scores. */
export type CvssSeverity = 'none' | 'low' | 'medium' | 'high' | 'critical';

/** The word for a score from 0 to 10: the qualitative scale, the same in CVSS 3.1 (section 5) and 4.0 (section 6). */
export function severityOfScore(score: number): CvssSeverity {
  if (score === 0) return 'none';
  if (score < 4) return 'low';
  if (score < 7) return 'medium';
  return score < 9 ? 'high' : 'critical';
}
