import { compareRational, divideRational, type Rational, rational, sumRational } from '@cmdsp/primitives';

/** 0 nothing usable, 1 far from the standard, 2 nearly, 3 meets it, 4 beyond it. */
export const highestLevel = 4;
export type Level = 0 | 1 | 2 | 3 | 4;

/** What work is marked by. */
export type Rubric = {
  readonly criteria: readonly {
    readonly id: string;
    /** Whole points; the sum of all is what a criterion's weight is a share of. */
    readonly weight: number;
    /** A gate: below this level the work does not pass, whatever the rest is worth. Null for most criteria. */
    readonly gate: Level | null;
  }[];
  /** Share of the whole that passes, 0 to 1. */
  readonly passMark: Rational;
};

/** One marker's levels by criterion. */
export type Levels = Readonly<Record<string, Level>>;

/** What levels are worth. */
export type RubricScore = {
  /** Exact share of the whole, 0 to 1. */
  readonly share: Rational;
  /** The criteria whose gate holds the work back. */
  readonly shutGates: readonly string[];
  readonly isPass: boolean;
};

/** Levels that do not belong to the rubric. */
export class LevelsMalformedError extends Error {
  readonly code = 'levels-malformed';
}

/**
 * Scores levels: sum(weight x level / 4) / sum(weight), so that level 3 throughout is 75 %. Exactly the pass mark passes.
 * @throws LevelsMalformedError when a criterion has no level, or a level has no criterion.
 */
export function scoreLevels(rubric: Rubric, levels: Levels): RubricScore {
  const { criteria, passMark } = rubric;
  const strange = Object.keys(levels).find((id) => !criteria.some((criterion) => criterion.id === id));
  if (strange !== undefined) throw new LevelsMalformedError(`The rubric has no criterion ${strange}.`);
  const found = criteria.map(({ id, weight, gate }) => {
    const level = levels[id];
    if (level === undefined) throw new LevelsMalformedError(`Criterion ${id} has no level.`);
    return { id, points: rational(weight * level, highestLevel), isShut: gate !== null && level < gate };
  });
  const whole = sumRational(criteria.map(({ weight }) => rational(weight)));
  const share = divideRational(sumRational(found.map(({ points }) => points)), whole);
  const shutGates = found.filter(({ isShut }) => isShut).map(({ id }) => id);
  return { share, shutGates, isPass: shutGates.length === 0 && compareRational(share, passMark) >= 0 };
}
