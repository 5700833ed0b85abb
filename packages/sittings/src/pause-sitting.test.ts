import { addDuration, instant, milliseconds, minutes, seconds } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf, frozenDeadlineOf } from './deadline-of.ts';
import { decideChanges } from './decide-changes.ts';
import { expireSitting } from './expire-sitting.ts';
import { pauseSitting, resumeSitting } from './pause-sitting.ts';
import { phaseOf } from './phase-of.ts';
import type { OpenSitting } from './sitting.ts';
import { submitSitting } from './submit-sitting.ts';
import { anOpenSitting } from './testing/a-sitting.ts';
import { voidSitting } from './void-sitting.ts';
import { withdrawCredit } from './withdraw-credit.ts';

const opened = anOpenSitting();
const after = (span: number) => instant(opened.startedAt + span);
const minute = 60_000;

function paused(at = after(10 * minute), longest: number | null = null): OpenSitting {
  const result = pauseSitting({
    sitting: opened,
    now: at,
    kind: longest === null ? 'staff' : 'break',
    longest: longest === null ? null : milliseconds(longest),
  });
  if (!result.ok) throw new Error('not paused');
  return result.value.sitting;
}

describe('pauseSitting and resumeSitting', () => {
  it('leave the time that was left, to the millisecond, however often and long the clock stood', () => {
    const spans = fc.array(fc.record({ run: fc.nat(300_000), stand: fc.nat(3_600_000) }), { maxLength: 8 });
    fc.assert(
      fc.property(spans, (turns) => {
        let sitting: OpenSitting = opened;
        let now = opened.startedAt;
        let ran = 0;
        for (const { run, stand } of turns) {
          now = addDuration(now, milliseconds(run));
          ran += run;
          const stopped = pauseSitting({ sitting, now, kind: 'staff', longest: null });
          if (!stopped.ok) throw new Error('not paused');
          now = addDuration(now, milliseconds(stand));
          const resumed = resumeSitting({ sitting: stopped.value.sitting, now });
          if (!resumed.ok) throw new Error('not resumed');
          ({ sitting } = resumed.value);

          expect(deadlineOf(sitting) - now).toBe(60 * minute - ran);
        }
      }),
    );
  });

  it('takes what arrives while the clock stands, hours after the first deadline, and calls none of it late', () => {
    const change = { position: 1, fence: 1, revision: 1, response: 'a' };
    const facts = { current: new Map(), history: { applied: [], evidence: [] } };
    const positions = { has: () => true, accepts: () => true };

    const { outcomes } = decideChanges({ sitting: paused(), ...facts, changes: [change], positions, now: after(9e6) });

    expect(outcomes).toMatchObject([{ kind: 'applied', stored: { isLate: false } }]);
  });

  it('ends a break by itself at its end, whoever looks and whenever', () => {
    const sitting = paused(after(10 * minute), 5 * minute);

    expect(phaseOf(sitting, after(15 * minute - 1))).toBe('paused');
    expect(phaseOf(sitting, after(15 * minute))).toBe('running');
    expect(deadlineOf(sitting)).toBe(after(65 * minute));
    expect(frozenDeadlineOf(sitting)).toBe(after(60 * minute));
  });

  it('gives back only what was used of a break that ends early', () => {
    const resumed = resumeSitting({ sitting: paused(after(10 * minute), 5 * minute), now: after(12 * minute) });

    expect(resumed).toMatchObject({
      ok: true,
      value: { sitting: { credit: 2 * minute }, ledger: [{ kind: 'sitting-resumed', paused: 2 * minute }] },
    });
  });

  it('is the same pause again, with nothing to write', () => {
    const again = pauseSitting({ sitting: paused(), now: after(11 * minute), kind: 'staff', longest: null });

    expect(again).toEqual({ ok: true, value: { sitting: paused(), ledger: [] } });
  });

  it.each([
    ['in the grace', 60 * minute + 1, 'in-grace'],
    ['after the end', 61 * minute, 'expired'],
  ])('is refused %s', (_, span, phase) => {
    expect(pauseSitting({ sitting: opened, now: after(span), kind: 'staff', longest: null })).toEqual({
      ok: false,
      problem: { kind: 'not-running', phase },
    });
  });

  it('stands in the way of submitting and of expiry, and not of voiding', () => {
    const sitting = paused();
    const now = after(500 * minute);

    expect(submitSitting({ sitting, fence: 1, now })).toEqual({ ok: false, problem: { kind: 'paused' } });
    expect(expireSitting({ sitting, now })).toMatchObject({ ok: false, problem: { kind: 'not-yet' } });
    expect(voidSitting({ sitting, now })).toMatchObject({ ok: true, value: { sitting: { kind: 'voided' } } });
  });
});

describe('withdrawCredit', () => {
  const extended = { ...opened, credit: minutes(10) };

  it('takes back time that was given', () => {
    expect(withdrawCredit({ sitting: extended, credit: minutes(4), now: after(minute) })).toMatchObject({
      ok: true,
      value: { sitting: { credit: 6 * minute } },
    });
  });

  it.each<[string, number, number, string]>([
    ['personal time', 11 * minute, 0, 'more-than-credit'],
    ['so much that the deadline comes before everybody has heard of it', 10 * minute, 58 * minute + 1, 'too-soon'],
    ['nothing', 0, 0, 'not-positive'],
  ])('does not take %s', (_, credit, span, kind) => {
    // beyond.md, complaint 7
    expect(withdrawCredit({ sitting: extended, credit: milliseconds(credit), now: after(span) })).toMatchObject({
      ok: false,
      problem: { kind },
    });
  });

  it('always leaves two minutes to whoever is told', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(4200), (take, at) => {
        const now = addDuration(opened.startedAt, seconds(at));
        const result = withdrawCredit({ sitting: extended, credit: seconds(take), now });
        if (result.ok) expect(deadlineOf(result.value.sitting) - now).toBeGreaterThanOrEqual(2 * minute);
      }),
    );
  });
});
