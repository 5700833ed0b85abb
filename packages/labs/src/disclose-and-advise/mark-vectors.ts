import { multiplyRational, type Rational, rational, sumRational } from '@cmdsp/primitives';
import type { Witness } from '../marking.ts';
import type { AdviseKey } from './key.ts';
import { placeOf } from './place.ts';
import { share } from './share.ts';
import type { Statements } from './statements.ts';

const points = 4;

/** The vector of each affected product, metric by metric against what the papers tell; a wrong metric takes a right one away. */
export function markVectors(
  { cells, vectors }: Pick<AdviseKey, 'cells' | 'vectors'>,
  statementsOf: (cve: string, part: string) => Statements,
): { readonly earned: Rational; readonly witnesses: readonly Witness[] } {
  const judged = cells
    .filter(({ state }) => state === 'affected')
    .flatMap(({ cve, part }) => {
      const due = vectors.find((one) => one.cve === cve);
      return due === undefined ? [] : [{ cve, part, due, given: statementsOf(cve, part).vectors }];
    })
    .map((cell) => ({ ...cell, wrong: wrongMetrics(cell.given, cell.due.vector) }));
  const parts = judged.map(({ wrong }) => share(points, { right: 8 - wrong.length, wrong: wrong.length, of: 8 }));
  return {
    earned: multiplyRational(sumRational(parts), rational(1, judged.length)),
    witnesses: judged.flatMap(({ cve, part, due, given, wrong }) =>
      wrong.length === 0
        ? []
        : [
            {
              kind: 'vector-contradicts-words',
              sentence: `The vector of ${part} under ${cve} does not fit in ${wrong.join(', ')}. ${due.why}`,
              at: [placeOf({ cve, part })],
              detail: { cve, part, given: [...given], metrics: [...wrong] },
            },
          ],
    ),
  };
}

/** All eight where there is no vector, or more than one. */
function wrongMetrics(given: readonly string[], due: string): readonly string[] {
  const metrics = due.split('/').slice(1);
  const parts = given.length === 1 ? (given[0] ?? '').split('/') : [];
  return metrics.filter((metric) => !parts.includes(metric)).map((metric) => metric.split(':')[0] ?? metric);
}
