import { type Levels, type Rubric, type RubricScore } from './rubric.ts';
import { type MarkingPolicy, settleMarks } from './settle-marks.ts';

/** What somebody said of a work who marked it without seeing any other mark. */
export type IndependentMark = {
  readonly markerId: string;
  readonly levels: Levels;
  /** Whether they found a step in it that knowingly harms patients. */
  readonly saysHarm: boolean;
};

/** What an adjudicator decided, who saw all marks. */
export type Adjudication = Omit<IndependentMark, 'markerId'>;

/** Where a work stands, with everything that a decision about it rests on. */
export type WorkSettlement =
  | { readonly kind: 'needs-mark'; readonly number: 1 | 2 | 3 }
  | { readonly kind: 'needs-adjudication'; readonly why: 'marks-apart' | 'harm-said' }
  | {
      readonly kind: 'settled';
      readonly by: 'one-mark' | 'two-marks' | 'three-marks' | 'adjudication';
      readonly share: RubricScore['share'];
      /** The mean of the marks that count, by criterion: whole and half levels. */
      readonly levels: Readonly<Record<string, number>>;
      readonly isPass: boolean;
      /** Whose marks count; nobody's where an adjudicator decided. */
      readonly counted: readonly string[];
    };

/**
 * Decides what a work needs next. As settleMarks, and besides: once a mark says that the work knowingly harms patients, an
 * adjudicator decides as soon as the marks that are due anyway are there; harm that an adjudicator finds never passes. The
 * answer does not depend on the order of the marks once there are two. @throws LevelsMalformedError
 */
export function settleWork({
  rubric,
  policy,
  marks,
  adjudication,
}: {
  readonly rubric: Rubric;
  readonly policy: MarkingPolicy;
  readonly marks: readonly IndependentMark[];
  readonly adjudication: Adjudication | null;
}): WorkSettlement {
  // In an order of its own, so that nothing below can depend on who marked first.
  const sorted = marks.toSorted((one, other) => compareText(orderOf(one), orderOf(other)));
  const settlement = settleMarks({
    rubric,
    policy,
    marks: sorted.map(({ levels }) => levels),
    adjudication: adjudication?.levels ?? null,
  });
  const isHarmSaid = adjudication === null && sorted.some(({ saysHarm }) => saysHarm);
  const waitsForSecond = settlement.kind === 'needs-mark' && settlement.number < 3;
  if (isHarmSaid && !waitsForSecond) return { kind: 'needs-adjudication', why: 'harm-said' };
  if (settlement.kind === 'needs-adjudication') return { kind: 'needs-adjudication', why: 'marks-apart' };
  if (settlement.kind === 'needs-mark') return settlement;
  const { by, score, counted } = settlement;
  return {
    kind: 'settled',
    by,
    share: score.share,
    levels: meanLevels(rubric, counted),
    isPass: score.isPass && adjudication?.saysHarm !== true,
    counted: sorted.filter(({ levels }) => counted.includes(levels)).map(({ markerId }) => markerId),
  };
}

function meanLevels({ criteria }: Rubric, counted: readonly Levels[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    criteria.map(({ id }) => [id, counted.reduce((sum, levels) => sum + (levels[id] ?? 0), 0) / counted.length]),
  );
}

function orderOf({ levels, saysHarm, markerId }: IndependentMark): string {
  const digits = Object.entries(levels).toSorted(([one], [other]) => compareText(one, other));
  return `${digits.map(([, level]) => level).join('')} ${saysHarm} ${markerId}`;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
