import type { Inline } from '@cmdsp/documents';
import type { PassageAddress } from '@cmdsp/documents';

/** A stretch of a block's text that belongs to one passage, or to none. */
export type Piece<Passage> = {
  readonly inline: Inline;
  readonly passage: Passage | null;
  /** True for the last stretch of its passage: there its number stands. */
  readonly isLast: boolean;
};

/** Cuts the text of a block where passages begin and end; where several cover a word, the one that begins last has it. */
export function pieces<Passage extends PassageAddress>(
  inlines: readonly Inline[],
  passages: readonly Passage[],
): readonly Piece<Passage>[] {
  const cuts = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  let at = 0;
  return inlines.flatMap((inline): readonly Piece<Passage>[] => {
    const length = inline.type === 'text' ? inline.text.length : 1;
    const from = at;
    at += length;
    const edges = [from, ...cuts.filter((cut) => cut > from && cut < at), at];
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? from;
      const covering = passages.filter((passage) => passage.start <= start && passage.end >= end);
      const passage = covering.reduce<Passage | null>(
        (best, one) => (best === null || one.start >= best.start ? one : best),
        null,
      );
      const cut: Inline =
        inline.type === 'text' ? { ...inline, text: inline.text.slice(start - from, end - from) } : inline;
      return { inline: cut, passage, isLast: passage?.end === end };
    });
  });
}
