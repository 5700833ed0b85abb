import { addRational, compareRational, multiplyRational, type Rational, rational } from '@cmdsp/primitives';
import { type Levels, type Rubric, scoreLevels } from './rubric.ts';

/** How near a marker has to come to the known levels of an anchor; published. */
export type CalibrationTolerance = {
  /** No criterion may be further off than so many levels. */
  readonly levels: number;
  /** Nor the total by more than this share of the whole. */
  readonly share: Rational;
};

/** How a marker's levels of one anchor compare with the known ones. */
export type CalibrationJudgement = {
  readonly isWithin: boolean;
  /** Levels given minus known, by criterion. */
  readonly differences: Readonly<Record<string, number>>;
  /** Share given minus known; above nothing, the marker is the more lenient one. */
  readonly shareApart: Rational;
};

/** Compares a marker's levels of an anchor with the known ones. @throws LevelsMalformedError */
export function judgeCalibration(options: {
  readonly rubric: Rubric;
  readonly tolerance: CalibrationTolerance;
  readonly known: Levels;
  readonly given: Levels;
}): CalibrationJudgement {
  const { rubric, tolerance, known, given } = options;
  const minus = rational(-1);
  const shareApart = addRational(
    scoreLevels(rubric, given).share,
    multiplyRational(scoreLevels(rubric, known).share, minus),
  );
  const differences = Object.fromEntries(rubric.criteria.map(({ id }) => [id, (given[id] ?? 0) - (known[id] ?? 0)]));
  const size = compareRational(shareApart, rational(0)) < 0 ? multiplyRational(shareApart, minus) : shareApart;
  const isWithin =
    Object.values(differences).every((difference) => Math.abs(difference) <= tolerance.levels) &&
    compareRational(size, tolerance.share) <= 0;
  return { isWithin, differences, shareApart };
}

/**
 * The mean over the criteria of given minus known levels: what `watchSeverity` gathers. Known ones may be halves, where two
 * marks count. Criteria that either lacks are left out.
 */
export function meanDifference(given: Levels, known: Readonly<Record<string, number>>): number {
  const both = Object.entries(known).flatMap(([id, level]) => {
    const own = given[id];
    return own === undefined ? [] : [own - level];
  });
  return both.length === 0 ? 0 : both.reduce((total, difference) => total + difference, 0) / both.length;
}
