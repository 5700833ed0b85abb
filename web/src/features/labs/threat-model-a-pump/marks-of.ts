import type { ThreatModelAnswer, Witness } from '@cmdsp/labs/public';
import type { Mark } from '../../../bench/system-model/mark.ts';

/** The witnesses as marks on the drawing, at each element, flow and boundary that they name. */
export function marksOf(witnesses: readonly Witness[], { flows }: ThreatModelAnswer): readonly Mark[] {
  const drawn = new Set(flows.map(({ source, target }) => `${source}>${target}`));
  return witnesses.flatMap(({ at, sentence }) =>
    at
      // A flow that is not drawn cannot be marked; its two ends can.
      .flatMap((place) => (place.includes('>') && !drawn.has(place) ? place.split('>') : [place]))
      .map((id) => ({ id, tone: 'danger' as const, words: sentence })),
  );
}
