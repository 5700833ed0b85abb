import { canonicalJson, instant, type Json } from '@cmdsp/primitives';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashRecord } from './hash-record.ts';

it('covers the canonical JSON of every field, whatever the texts hold', () => {
  const text = fc.string({ unit: 'binary' });
  const record = fc.record({
    stream: fc.record({ kind: text, id: text }),
    sequence: fc.nat(),
    previousHash: fc.option(text),
    body: fc.jsonValue() as fc.Arbitrary<Json>, // fast-check's JSON is ours
    at: fc.nat().map(instant),
    actor: text,
    reason: fc.option(text),
  });

  fc.assert(
    fc.property(record, (fields) => {
      const hashed = hashRecord(fields, (content) => content);

      expect(hashed).toBe(`cmdsp-ledger/1:${canonicalJson(fields)}`);
    }),
  );
});
