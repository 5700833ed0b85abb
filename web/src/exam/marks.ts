import { assertNever, type Json } from '@cmdsp/primitives';

/** How large the text of the exam is. */
export type TextSize = 'normal' | 'large' | 'huge';

/** How the text looks. */
export type Look = {
  readonly textSize: TextSize;
  readonly contrast: 'normal' | 'high';
  readonly font: 'normal' | 'spaced';
};

/** What a candidate notes for themselves: flags, struck-out options, how the screen is set. */
export type Marks = {
  readonly flagged: readonly number[];
  readonly struck: Readonly<Record<number, readonly string[]>>;
  /** What was chosen in the room; the rest looks as it is arranged for this candidate. */
  readonly look: Partial<Look>;
  readonly isTimeHidden: boolean;
};

export type MarkChange =
  | { readonly kind: 'flag'; readonly position: number }
  | { readonly kind: 'strike'; readonly position: number; readonly handle: string }
  | { readonly kind: 'look'; readonly look: Partial<Look> }
  | { readonly kind: 'toggle-time' };

/** Nothing noted yet. */
export const noMarks: Marks = { flagged: [], struck: {}, look: {}, isTimeHidden: false };

/** The marks after one change; flagging and striking toggle. */
export function changeMarks(marks: Marks, change: MarkChange): Marks {
  switch (change.kind) {
    case 'flag':
      return { ...marks, flagged: toggle(marks.flagged, change.position) };
    case 'strike':
      return {
        ...marks,
        struck: { ...marks.struck, [change.position]: toggle(marks.struck[change.position] ?? [], change.handle) },
      };
    case 'look':
      return { ...marks, look: { ...marks.look, ...change.look } };
    case 'toggle-time':
      return { ...marks, isTimeHidden: !marks.isTimeHidden };
    default:
      return assertNever(change);
  }
}

/** Marks as they were remembered; nothing readable is no marks. */
export function readMarks(note: Json): Marks {
  if (typeof note !== 'object' || note === null || Array.isArray(note)) return noMarks;
  return { ...noMarks, ...(note as Partial<Marks>) }; // written by useMarks on this device
}

function toggle<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
