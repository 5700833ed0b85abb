import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from './instant.ts';
import { addUtcMonths, formatUtcTime, parseUtcTime } from './utc-time.ts';

const anyInstant = fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 }).map(instant);

test('reads and writes times as the platform does', () => {
  fc.assert(
    fc.property(anyInstant, (at) => {
      const written = formatUtcTime(at);

      expect(written).toBe(new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z'));
      expect(parseUtcTime(written)).toBe(Math.floor(at / 1000) * 1000);
    }),
  );
});

test.each([
  ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00Z'],
  ['2026-11-21T10:00:00.123456Z', '2026-11-21T10:00:00Z'],
  ['2026-11-21T10:00:00-05:30', '2026-11-21T15:30:00Z'],
  ['2026-11-21T10:00:00+14:00', '2026-11-20T20:00:00Z'],
  ['2026-11-21T10:00:00', '2026-11-21T10:00:00Z'],
  ['2024-02-29T24:00:00Z', '2024-03-01T00:00:00Z'],
])('reads %s as %s', (text, expected) => {
  const read = parseUtcTime(text);

  expect(read === null ? null : formatUtcTime(read)).toBe(expected);
});

test.each([
  '',
  '2026-11-21',
  '2026-13-01T00:00:00Z',
  '2023-02-29T00:00:00Z',
  '2026-11-21T25:00:00Z',
  '2026-11-21T10:60:00Z',
  '2026-11-21T10:00:00+15:00',
  'tomorrow',
  '2026-11-21 10:00:00Z',
])('refuses %j', (text) => {
  expect(parseUtcTime(text)).toBeNull();
});

test.each([
  ['2026-11-21T10:00:00Z', 36, '2029-11-21T10:00:00Z'],
  ['2024-02-29T10:00:00Z', 36, '2027-02-28T10:00:00Z'],
  ['2026-01-31T23:59:59Z', 1, '2026-02-28T23:59:59Z'],
])('%s plus %i months is %s', (start, months, expected) => {
  const at = parseUtcTime(start);

  expect(at === null ? null : formatUtcTime(addUtcMonths(at, months))).toBe(expected);
});
