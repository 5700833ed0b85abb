import { type Deal, type FormKey, rightResponses, scoreForm } from '@cmdsp/forms';
import { compareRational, formatRational, type Rational } from '@cmdsp/primitives';
import type { FormWalk } from './form-walk.ts';

/** Scores a sheet with every key and an empty one: all points and a pass, no point and a fail. */
export function walkScores(
  options: {
    readonly key: FormKey;
    readonly deal: Deal;
    readonly passMark: Rational;
    readonly minimumForBand: number;
  },
  fault: (what: string) => void,
): FormWalk['scores'] {
  const { key, deal } = options;
  const full = scoreForm({ ...options, responses: rightResponses(key, deal) });
  const empty = scoreForm({ ...options, responses: new Map() });
  for (const { position, outcome } of full.questions) {
    const isFull = outcome.kind === 'scored' && compareRational(outcome.points, outcome.maximum) === 0;
    if (!isFull) fault(`Question ${position}: its key does not score all its points`);
  }
  if (full.decision !== 'pass' || compareRational(full.points, full.maximum) !== 0)
    fault('The keys do not score all points');
  if (empty.decision !== 'fail' || empty.points.numerator !== 0n) fault('An empty sheet scores points');
  return {
    keys: formatRational(full.points),
    maximum: formatRational(full.maximum),
    empty: formatRational(empty.points),
  };
}
