import { compareRational, rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import { namePlace } from './name-place.ts';
import { quoteStatement } from './quote-statement.ts';
import type { KeyBoundary, ThreatModelKey } from './threat-model-key.ts';
import type { DrawnBoundary, ThreatModelAnswer, ThreatModelTask } from './threat-model-task.ts';

/**
 * Trust boundaries, 16 points, and the assumption under them, 4. A boundary may be drawn around either side. One that follows no change
 * of trust costs a point.
 */
export function markBoundaries(
  { task, key }: Dealt<ThreatModelTask, ThreatModelKey>,
  { flows, boundaries, assumption }: ThreatModelAnswer,
): CriterionResult {
  const missing = key.boundaries.filter((one) => !boundaries.some((drawn) => separates(drawn, one)));
  const needless = boundaries.filter((drawn) => !key.boundaries.some((one) => separates(drawn, one)));
  const isAssumed = assumption !== null && key.assumptions.includes(assumption);
  const drawn = rational(
    16 * (key.boundaries.length - missing.length) - needless.length * key.boundaries.length,
    key.boundaries.length,
  );
  const points = compareRational(drawn, rational(0)) < 0 ? rational(0) : drawn;
  return {
    criterion: 'boundaries',
    earned: rational(points.numerator + (isAssumed ? 4n : 0n) * points.denominator, points.denominator),
    witnesses: [
      ...missing.map((one) => sayMissing(task, { one, flows, boundaries })),
      ...needless.map(({ id, members }) => ({
        kind: 'needless-boundary',
        sentence: `Your boundary around ${listPlaces(task, members)} follows none of the changes of trust on the sheet.`,
        at: [id],
        detail: { boundary: id },
      })),
      ...(isAssumed ? [] : [sayAssumption(task, assumption)]),
    ],
  };
}

function separates({ members }: DrawnBoundary, { inside, outside }: KeyBoundary): boolean {
  const isSplit = (within: readonly string[], without: readonly string[]) =>
    within.every((id) => members.includes(id)) && !without.some((id) => members.includes(id));
  return isSplit(inside, outside) || isSplit(outside, inside);
}

function sayMissing(
  task: ThreatModelTask,
  { one, flows, boundaries }: { readonly one: KeyBoundary } & Pick<ThreatModelAnswer, 'flows' | 'boundaries'>,
): Witness {
  const pairs = one.inside.flatMap((inner) => one.outside.map((outer) => [inner, outer] as const));
  const open = pairs.filter(
    ([inner, outer]) => !boundaries.some(({ members }) => members.includes(inner) !== members.includes(outer)),
  );
  const crossing = flows.find(({ source, target }) =>
    open.some(([inner, outer]) => (source === inner && target === outer) || (source === outer && target === inner)),
  );
  const detail = { inside: [...one.inside], outside: [...one.outside] };
  const why = `The sheet says: ${quoteStatement(task, one.statement)}`;
  if (crossing !== undefined) {
    const place = `${crossing.source}>${crossing.target}`;
    return {
      kind: 'boundary-not-crossed',
      sentence: `Trust changes on your flow ${namePlace(task, place)}, and no boundary of yours is crossed there. ${why}`,
      at: [place, one.statement],
      detail: { ...detail, flow: place },
    };
  }
  return {
    kind: 'missed-boundary',
    sentence: `No boundary of yours has ${listPlaces(task, one.inside)} on one side and ${listPlaces(task, one.outside)} on the other. ${why}`,
    at: [...one.inside, one.statement],
    detail,
  };
}

function sayAssumption({ assumptions }: ThreatModelTask, chosen: string | null): Witness {
  const text = assumptions.find(({ id }) => id === chosen)?.text;
  return {
    kind: 'wrong-assumption',
    sentence:
      text === undefined
        ? 'You chose no assumption about the network under your model.'
        : `Under the assumption “${text}” some adversary whom your model has to stand up to is left out.`,
    at: chosen === null ? [] : [chosen],
    detail: { chosen },
  };
}

function listPlaces(task: ThreatModelTask, ids: readonly string[]): string {
  return ids.length === 0 ? 'nothing' : ids.map((id) => namePlace(task, id)).join(', ');
}
