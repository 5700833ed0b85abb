/** A text as it stands, with the limits that its task sets. */
export type JudgedText = {
  readonly title: string;
  readonly words: number;
  readonly limits: { readonly least: number; readonly most: number };
};

/** What stands against handing in. */
export type HandInObstacle =
  | { readonly kind: 'too-few-words'; readonly title: string; readonly words: number; readonly least: number }
  | { readonly kind: 'too-many-words'; readonly title: string; readonly words: number; readonly most: number };

/** Everything that stands against handing texts in, in their order; nothing when they may go. Limits are inclusive. */
export function judgeHandIn(texts: readonly JudgedText[]): readonly HandInObstacle[] {
  return texts.flatMap(({ title, words, limits: { least, most } }): readonly HandInObstacle[] => {
    if (words < least) return [{ kind: 'too-few-words', title, words, least }];
    return words > most ? [{ kind: 'too-many-words', title, words, most }] : [];
  });
}
