import { expect, test } from 'vitest';
import { openAllowance } from './open-allowance.ts';

function anAllowance() {
  const clock = { at: 0 };
  return { clock, may: openAllowance({ most: 2, withinMs: 1000, now: () => clock.at }) };
}

test('allows so many within the time, to each person on their own', () => {
  const { may } = anAllowance();

  expect([may('one'), may('one'), may('one'), may('other')]).toEqual([true, true, false, true]);
});

test('allows more as the earlier ones grow old, and a refusal does not count', () => {
  const { clock, may } = anAllowance();
  may('one');
  clock.at = 600;
  may('one');
  clock.at = 900;

  expect(may('one')).toBe(false);
  clock.at = 1001;
  expect([may('one'), may('one')]).toEqual([true, false]);
  clock.at = 1601;
  expect(may('one')).toBe(true);
});

test('is for everybody as before after many others have come and gone', () => {
  const { clock, may } = anAllowance();
  for (let place = 0; place < 500; place += 1) may(`person ${place}`);
  clock.at = 1001;

  expect([may('person 7'), may('person 7'), may('person 7')]).toEqual([true, true, false]);
});
