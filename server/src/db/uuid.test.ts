import { expect, test } from 'vitest';
import { newId } from './uuid.ts';

test('makes ids of version 7 with the RFC variant', () => {
  const id = newId();

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('makes 20,000 ids that differ and sort in the order they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  expect(new Set(ids).size).toBe(20_000);
  expect([...ids].sort()).toEqual(ids);
});

test('begins with the time in milliseconds', () => {
  const before = Date.now();
  const id = newId();

  const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

  // The counter may borrow a few milliseconds after a burst.
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThan(before + 1000);
});
