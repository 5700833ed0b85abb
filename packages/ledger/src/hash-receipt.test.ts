import { canonicalJson, instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashReceipt } from './hash-receipt.ts';

it('covers the canonical JSON of every field, marked as a leaf', () => {
  const hash = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
  const receipt = fc.record({
    sitting: fc.string({ unit: 'binary' }),
    position: fc.nat(),
    revision: fc.nat(),
    fence: fc.nat(),
    at: fc.nat().map(instant),
    answerHash: hash,
    previousReceiptHash: fc.option(hash),
  });

  fc.assert(
    fc.property(receipt, (fields) => {
      const hashed = hashReceipt(fields, (content) => content);

      expect(hashed).toBe(`\u0000${canonicalJson(fields)}`);
    }),
  );
});
