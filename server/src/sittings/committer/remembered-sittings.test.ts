import { expect, test } from 'vitest';
import { type KnownSitting, rememberedSittings } from './remembered-sittings.ts';

const known = (id: string, version: string) =>
  // Only what the memory itself reads.
  ({ locked: { id }, version, receiptHead: null, current: new Map() }) as unknown as KnownSitting;

test('knows a sitting only at the version of its row', () => {
  const remembered = rememberedSittings(2);
  remembered.keep(known('one', '7'));

  expect(remembered.find({ id: 'one', version: '7' })).toBeDefined();
  expect(remembered.find({ id: 'one', version: '8' })).toBeUndefined();
});

test('knows nothing after a connection broke: a promoted replica may give the same version to another row', () => {
  const remembered = rememberedSittings(2);
  remembered.keep(known('one', '7'));
  remembered.keep(known('two', '8'));

  remembered.forgetAll();

  expect([remembered.recall('one'), remembered.find({ id: 'two', version: '8' })]).toEqual([undefined, undefined]);
});
