import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTurnstile } from './turnstile.ts';

/** Lets a batch of `waiting` requests come to the turnstile and notes when it goes. */
function aBatch(turnstile: ReturnType<typeof openTurnstile>, waiting: number) {
  const batch = { waiting, isGone: false };
  void turnstile.enter(() => batch.waiting).then(() => (batch.isGone = true));
  return batch;
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

const restless = { worthwhile: 16, enough: 4, restMs: 0 };

afterEach(() => {
  vi.useRealTimers();
});

describe('openTurnstile', () => {
  it('lets a batch of one go when nothing is in flight', async () => {
    const turnstile = openTurnstile(restless);

    const batch = aBatch(turnstile, 1);
    await settled();

    expect(batch.isGone).toBe(true);
  });

  it('holds few requests back until the batch in flight is done', async () => {
    const turnstile = openTurnstile(restless);
    aBatch(turnstile, 1);

    const few = aBatch(turnstile, 15);
    await settled();
    const isGoneBefore = few.isGone;
    turnstile.leave();
    await settled();

    expect(isGoneBefore).toBe(false);
    expect(few.isGone).toBe(true);
  });

  it('lets a batch go beside another as soon as enough wait for it', async () => {
    const turnstile = openTurnstile(restless);
    aBatch(turnstile, 1);
    const growing = aBatch(turnstile, 15);

    growing.waiting = 16;
    turnstile.nudge();
    await settled();

    expect(growing.isGone).toBe(true);
  });

  it('takes turns: who waited goes before who comes again', async () => {
    const turnstile = openTurnstile(restless);
    aBatch(turnstile, 1);
    const waited = aBatch(turnstile, 1);

    turnstile.leave();
    const again = aBatch(turnstile, 1);
    await settled();

    expect([waited.isGone, again.isGone]).toEqual([true, false]);
  });

  it('lets the first batch after a calm while go at once, and few that follow wait for company until the rest is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const turnstile = openTurnstile({ ...restless, restMs: 40 });
    const first = aBatch(turnstile, 1);
    turnstile.leave();
    const few = aBatch(turnstile, 3);
    await settled();
    const isGone = [first.isGone, few.isGone];

    vi.advanceTimersByTime(39);
    await settled();
    isGone.push(few.isGone);
    vi.advanceTimersByTime(1);
    await settled();

    expect(isGone).toEqual([true, false, false]);
    expect(few.isGone).toBe(true);
  });

  it('rests for nobody when enough wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const turnstile = openTurnstile({ ...restless, restMs: 40 });
    aBatch(turnstile, 1);
    turnstile.leave();
    const growing = aBatch(turnstile, 3);

    growing.waiting = 4;
    turnstile.nudge();
    await settled();

    expect(growing.isGone).toBe(true);
  });
});
