/** What is known of somebody when it is asked whether a word would help. */
export type Step = {
  readonly personId: string;
  readonly joinedAt: Date | null;
  readonly lastStepAt: Date | null;
  /** Whether all modules are passed: whoever is through is not stuck. */
  readonly isThrough: boolean;
  /** Submitted tries at the quizzes of modules that are not passed. */
  readonly tries: readonly { readonly module: number; readonly tries: number }[];
};

/** Why a word might help somebody. */
export type Stuck = {
  readonly personId: string;
  /** Days without a step, where there are enough of them. */
  readonly daysStill: number | null;
  readonly quizzes: readonly { readonly module: number; readonly tries: number }[];
};

/** From how many tries at one quiz somebody is listed. */
export const manyTries = 3;

const dayMs = 86_400_000;

/**
 * Who took no step for `still` days, or has tried the same quiz at least three times without passing; the longest still
 * first. Before a cohort has begun nobody is late, so days count from its start or from joining at the earliest.
 */
export function findStuck(
  people: readonly Step[],
  { now, startsAt, still }: { readonly now: Date; readonly startsAt: Date | null; readonly still: number },
): readonly Stuck[] {
  return people
    .flatMap((person): Stuck[] => {
      const days = daysSince(person, { now, startsAt });
      const daysStill = !person.isThrough && days !== null && days >= still ? days : null;
      const quizzes = person.tries.filter(({ tries }) => tries >= manyTries);
      return daysStill === null && quizzes.length === 0 ? [] : [{ personId: person.personId, daysStill, quizzes }];
    })
    .sort((one, other) => (other.daysStill ?? 0) - (one.daysStill ?? 0));
}

function daysSince(
  { joinedAt, lastStepAt }: Step,
  { now, startsAt }: { readonly now: Date; readonly startsAt: Date | null },
): number | null {
  const moments = [joinedAt, lastStepAt, startsAt].flatMap((moment) => (moment === null ? [] : [moment.getTime()]));
  if (moments.length === 0) return null;
  return Math.floor((now.getTime() - Math.max(...moments)) / dayMs);
}
