import { expect, test } from 'vitest';
import { type KnownSitting, rememberedSittings } from './remembered-sittings.ts';

const receiptHead = { sequence: 3, hash: 'h3' };
const known = (id: string, version: string) =>
  // Only what the memory itself reads.
  ({ locked: { id }, version, receiptHead, current: new Map() }) as unknown as KnownSitting;

test('knows a sitting only at the version of its row and the end of its receipt chain', () => {
  const remembered = rememberedSittings(2);
  remembered.keep(known('one', '7'));

  expect(remembered.find({ id: 'one', version: '7', receiptHead })).toBeDefined();
  expect(remembered.find({ id: 'one', version: '8', receiptHead })).toBeUndefined();
  expect(remembered.find({ id: 'one', version: '7', receiptHead: { sequence: 4, hash: 'h4' } })).toBeUndefined();
  expect(remembered.find({ id: 'one', version: '7', receiptHead: null })).toBeUndefined();
});

test('knows nothing after a connection broke: a promoted replica may give the same version to another row', () => {
  const remembered = rememberedSittings(2);
  remembered.keep(known('one', '7'));
  remembered.keep(known('two', '8'));

  remembered.forgetAll();

  expect([remembered.recall('one'), remembered.find({ id: 'two', version: '8', receiptHead })]).toEqual([
    undefined,
    undefined,
  ]);
});
