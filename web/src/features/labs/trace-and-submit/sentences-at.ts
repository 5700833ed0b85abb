import type { Witness } from '@cmdsp/labs/public';

/**
 * What to say at a row or document. A gap that nobody found lost its points in every criterion: here it is said once, and the result
 * lists the rest.
 */
export function sentencesAt(witnesses: readonly Witness[], place: string): readonly string[] {
  const here = witnesses.filter(({ at }) => at.includes(place));
  const missed = here.filter(({ kind }) => kind === 'missed-gap');
  return missed.length > 0 ? sentencesOf(missed) : sentencesOf(here);
}

function sentencesOf(witnesses: readonly Witness[]): readonly string[] {
  return [...new Set(witnesses.map(({ sentence }) => sentence))];
}
