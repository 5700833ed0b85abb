import { describe, expect, it } from 'vitest';
import { openTurnstile } from './turnstile.ts';

/** Lets a batch of `waiting` requests come to the turnstile and notes when it goes. */
function aBatch(turnstile: ReturnType<typeof openTurnstile>, waiting: number) {
  const batch = { waiting, isGone: false };
  void turnstile.enter(() => batch.waiting).then(() => (batch.isGone = true));
  return batch;
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('openTurnstile', () => {
  it('lets a batch of one go when nothing is in flight', async () => {
    const turnstile = openTurnstile(16);

    const batch = aBatch(turnstile, 1);
    await settled();

    expect(batch.isGone).toBe(true);
  });

  it('holds few requests back until the batch in flight is done', async () => {
    const turnstile = openTurnstile(16);
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
    const turnstile = openTurnstile(16);
    aBatch(turnstile, 1);
    const growing = aBatch(turnstile, 15);

    growing.waiting = 16;
    turnstile.nudge();
    await settled();

    expect(growing.isGone).toBe(true);
  });

  it('takes turns: who waited goes before who comes again', async () => {
    const turnstile = openTurnstile(16);
    aBatch(turnstile, 1);
    const waited = aBatch(turnstile, 1);

    turnstile.leave();
    const again = aBatch(turnstile, 1);
    await settled();

    expect([waited.isGone, again.isGone]).toEqual([true, false]);
  });
});
