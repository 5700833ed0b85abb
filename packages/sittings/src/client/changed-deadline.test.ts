import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHeldClient, aStanding, noon, reading, reduceAll } from '../testing/a-client.ts';
import { isPaused, mayAnswer } from './readiness.ts';
import { timeLeft } from './server-clock.ts';

const minute = 60_000;

/** What the server told at a moment: the deadline of then, and whether the clock stood. */
const told = fc.record({
  at: fc.integer({ min: 1, max: 20 * minute }),
  deadline: fc.integer({ min: 22 * minute, max: 90 * minute }),
  isPaused: fc.boolean(),
});

describe('a deadline that is changed while messages are lost, doubled and overtake each other', () => {
  it('is the newest that arrived, whatever came in which order', () => {
    // beyond.md, complaint 7
    const journeys = fc.uniqueArray(told, { selector: ({ at }) => at, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        journeys.chain((all) => fc.tuple(fc.shuffledSubarray(all, { minLength: 1 }), fc.nat(3))),
        ([arrived, repeats]) => {
          const messages = [...arrived, ...arrived.slice(0, repeats)].map(hear);

          const state = reduceAll(aHeldClient(), ...messages);

          const newest = arrived.reduce((one, other) => (one.at > other.at ? one : other));
          expect(state.clock?.deadline).toBe(noon + newest.deadline);
          expect(isPaused(state)).toBe(newest.isPaused);
        },
      ),
    );
  });

  it('locks nothing by the clock of the page: only the server ends it', () => {
    const state = reduceAll(aHeldClient(), hear({ at: 1, deadline: 22 * minute, isPaused: false }));

    expect(timeLeft(state.clock, reading(30 * minute))).toBe(0);
    expect(mayAnswer(state)).toBe(true);
  });

  it('leaves the time left standing while the clock stands', () => {
    const state = reduceAll(aHeldClient(), hear({ at: minute, deadline: 30 * minute, isPaused: true }));

    expect(timeLeft(state.clock, reading(5 * minute))).toBe(timeLeft(state.clock, reading(25 * minute)));
    expect(mayAnswer(state)).toBe(false);
  });
});

function hear({ at, deadline, isPaused: isStopped }: { at: number; deadline: number; isPaused: boolean }) {
  const now = instant(noon + at);
  const time = {
    now,
    deadline: instant(noon + deadline),
    pausedAt: isStopped ? now : null,
    sentAt: reading(at),
    receivedAt: reading(at),
  };
  return { kind: 'heard', standing: aStanding({ phase: isStopped ? 'paused' : 'running', time }) } as const;
}
