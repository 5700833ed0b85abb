import fc from 'fast-check';
import type { Block, DocumentBody, Inline, OuterBlock } from '../body.ts';

const words = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({
    type: fc.constant('text' as const),
    text: words,
    marks: fc.constantFrom([{ type: 'bold' as const }], [{ type: 'code' as const }]),
  }),
  fc.constant({ type: 'hardBreak' as const }),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: inlines }),
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.constantFrom({ level: 2 as const }, { level: 3 as const }),
    content: inlines,
  }),
  fc.record({
    type: fc.constant('codeBlock' as const),
    content: fc.tuple(fc.record({ type: fc.constant('text' as const), text: words })),
  }),
);
const item = fc.record({
  type: fc.constant('listItem' as const),
  content: fc.tuple(fc.record({ type: fc.constant('paragraph' as const), content: inlines }), leaf),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  leaf,
  fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('blockquote' as const), content: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
);
const cell = fc.record({
  type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
  content: fc.array(leaf, { minLength: 1, maxLength: 2 }),
});
const outer: fc.Arbitrary<OuterBlock> = fc.oneof(
  block,
  fc.record({
    type: fc.constant('table' as const),
    content: fc.array(
      fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.constant({ type: 'reference' as const, attrs: { kind: 'figure' as const, name: 'context' } }),
);

/** Documents with every kind of block, as fast-check draws them. */
export const aBodyOfAnyKind: fc.Arbitrary<DocumentBody> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(outer, { minLength: 1, maxLength: 6 }),
});
