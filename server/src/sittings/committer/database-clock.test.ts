import { instant } from '@cmdsp/primitives';
import { describe, expect, test } from 'vitest';
import { openDatabaseClock } from './database-clock.ts';

describe('the estimate of the database clock', () => {
  test('is not to be had before the clock was told', () => {
    expect(openDatabaseClock().estimate()).toBeNull();
  });

  test('goes on from what was told by the time that passed here', () => {
    let elapsed = 50;
    const clock = openDatabaseClock(() => elapsed);
    clock.tell(instant(1_000_000));

    elapsed += 1234.9;

    expect(clock.estimate()).toBe(1_001_234);
  });

  test('never runs backwards, also when what is told does', () => {
    let elapsed = 0;
    const clock = openDatabaseClock(() => elapsed);
    clock.tell(instant(1_000_000));
    elapsed = 100;
    const before = clock.estimate();

    clock.tell(instant(1_000_040));
    elapsed = 110;

    expect([before, clock.estimate()]).toEqual([1_000_100, 1_000_100]);
  });

  test('is given up a minute after the clock was last told', () => {
    let elapsed = 0;
    const clock = openDatabaseClock(() => elapsed);
    clock.tell(instant(1_000_000));

    elapsed = 60_001;

    expect(clock.estimate()).toBeNull();
  });
});
