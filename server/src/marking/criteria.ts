import { parseRational } from '@cmdsp/primitives';
import type { Rubric } from '@cmdsp/marking';

/** What a piece of work is marked by, as candidates read it before they write and markers while they mark. */
export type Criteria = {
  /** Of the assignment or of the case. */
  readonly title: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    /** Whole points of 100. */
    readonly weight: number;
    /** Where several belong together: `design`, `risk`, `operations`, `communication`. */
    readonly group: string | null;
    /** What work of level 0, 1, 2, 3, 4 shows. */
    readonly levels: readonly string[];
    /** Whether level 0 here does not pass, whatever the rest is worth. */
    readonly isNeverZero: boolean;
  }[];
  /** A share, as a fraction: "7/10". */
  readonly passMark: string;
  /** The question whose yes ends the assessment; null for assignments. */
  readonly gate: string | null;
};

/** The criteria as marks are scored by. */
export function rubricOf({ criteria, passMark }: Criteria): Rubric {
  return {
    criteria: criteria.map(({ id, weight, isNeverZero }) => ({ id, weight, gate: isNeverZero ? 1 : null })),
    passMark: parseRational(passMark),
  };
}
