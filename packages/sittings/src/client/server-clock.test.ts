import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnTime, type Monotonic, type ServerClock, timeLeft } from './server-clock.ts';

const reading = (milliseconds: number) => milliseconds as Monotonic; // a reading of the test's clock
const deadline = instant(10_000_000);

describe('learnTime', () => {
  it('never errs by more than the journey of its last answer, whatever the page clock shows', () => {
    const exchange = fc.record({ out: fc.nat(5000), back: fc.nat(5000), pause: fc.nat(60_000) });
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(exchange, { minLength: 1, maxLength: 8 }), (origin, exchanges) => {
        let server = 1_000_000;
        let clock: ServerClock | null = null;
        for (const { out, back, pause } of exchanges) {
          server += pause;
          const page = reading(server - origin);
          const time = { now: instant(server + out), deadline, sentAt: page, receivedAt: reading(page + out + back) };
          server += out + back;

          clock = learnTime(clock, time);

          const left = timeLeft(clock, reading(server - origin)) ?? 0;
          expect(Math.abs(left - (deadline - server))).toBeLessThanOrEqual(out + back + 1);
        }
      }),
    );
  });

  it('keeps its estimate while answers agree with it, so that the display does not jump', () => {
    const first = learnTime(null, { now: instant(1_000_100), deadline, sentAt: reading(0), receivedAt: reading(200) });

    const second = learnTime(first, {
      now: instant(1_005_020),
      deadline,
      sentAt: reading(5000),
      receivedAt: reading(5200),
    });

    expect(second.offset).toBe(first.offset);
  });

  it('catches up after the page clock stood still in sleep', () => {
    const first = learnTime(null, { now: instant(1_000_000), deadline, sentAt: reading(0), receivedAt: reading(0) });

    const woken = learnTime(first, {
      now: instant(4_600_000),
      deadline,
      sentAt: reading(1000),
      receivedAt: reading(1000),
    });

    expect(timeLeft(woken, reading(1000))).toBe(deadline - 4_600_000);
  });

  it('takes a new deadline and no older one', () => {
    const time = { now: instant(1_000_000), deadline, sentAt: reading(0), receivedAt: reading(0) };
    const extended = learnTime(learnTime(null, time), {
      ...time,
      now: instant(1_000_500),
      deadline: instant(deadline + 600_000),
      receivedAt: reading(500),
    });

    const afterOldAnswer = learnTime(extended, { ...time, receivedAt: reading(900) });

    expect(afterOldAnswer.deadline).toBe(deadline + 600_000);
  });
});

describe('timeLeft', () => {
  it('is unknown before the server has spoken and never negative', () => {
    const clock = learnTime(null, { now: deadline, deadline, sentAt: reading(0), receivedAt: reading(0) });

    expect(timeLeft(null, reading(0))).toBeNull();
    expect(timeLeft(clock, reading(5000))).toBe(0);
  });
});
