import { addDuration, instant, milliseconds, minutes, rational, seconds } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { expireSitting } from './expire-sitting.ts';
import { giveCredit } from './give-credit.ts';
import { phaseOf } from './phase-of.ts';
import type { Sitting } from './sitting.ts';
import { startSitting, SittingTermsError } from './start-sitting.ts';
import { submitSitting } from './submit-sitting.ts';
import { takeLease } from './take-lease.ts';
import { aScheduledSitting, anOpenSitting } from './testing/a-sitting.ts';
import { voidSitting } from './void-sitting.ts';

const opened = anOpenSitting({ personalTime: minutes(60), grace: seconds(30) });
const after = (span: number) => addDuration(opened.startedAt, milliseconds(span));
const hour = 3_600_000;

describe('startSitting', () => {
  const scheduled = aScheduledSitting();
  const { opensAt, closesAt } = scheduled.window;

  it.each([opensAt, closesAt])('starts at %i, at either end of the window', (now) => {
    const started = startSitting({ sitting: scheduled, now, holder: 'tab' });

    expect(started).toMatchObject({
      ok: true,
      value: { sitting: { kind: 'open', startedAt: now, lease: { fence: 1, holder: 'tab', since: 1 } } },
    });
  });

  it.each([
    [instant(opensAt - 1), 'window-not-open'],
    [instant(closesAt + 1), 'window-closed'],
  ])('refuses to start at %i: %s', (now, kind) => {
    expect(startSitting({ sitting: scheduled, now, holder: 'tab' })).toMatchObject({ ok: false, problem: { kind } });
  });

  it('refuses to start twice, so that nobody starts the clock again', () => {
    expect(startSitting({ sitting: opened, now: after(1), holder: 'tab' })).toMatchObject({
      ok: false,
      problem: { kind: 'already-started' },
    });
  });

  it.each([
    ['more than 60 seconds of grace', { grace: seconds(61) }],
    ['negative grace', { grace: seconds(-1) }],
    ['an accommodation that takes time away', { accommodation: rational(9, 10) }],
    ['a negative credit', { credit: seconds(-1) }],
    ['no personal time', { personalTime: seconds(0) }],
  ])('does not believe terms with %s', (_, terms) => {
    const start = () => startSitting({ sitting: aScheduledSitting(terms), now: opensAt, holder: 'tab' });

    expect(start).toThrow(SittingTermsError);
  });
});

describe('phaseOf', () => {
  it.each([
    [0, 'running'],
    [hour, 'running'],
    [hour + 1, 'in-grace'],
    [hour + 30_000, 'in-grace'],
    [hour + 30_001, 'expired'],
  ])('is, %i milliseconds after the start of an hour with 30 seconds of grace, %s', (span, phase) => {
    expect(phaseOf(opened, after(span))).toBe(phase);
  });
});

describe('takeLease', () => {
  it('raises the fence and begins a new run for another holder', () => {
    const taken = takeLease({
      sitting: { ...opened, lease: { fence: 4, holder: 'a', since: 2 } },
      holder: 'b',
      now: after(1),
    });

    expect(taken).toMatchObject({ ok: true, value: { lease: { fence: 5, holder: 'b', since: 5 } } });
  });

  it('raises the fence and goes on with the run of the same holder', () => {
    const taken = takeLease({
      sitting: { ...opened, lease: { fence: 4, holder: 'a', since: 2 } },
      holder: 'a',
      now: after(1),
    });

    expect(taken).toMatchObject({ ok: true, value: { lease: { fence: 5, holder: 'a', since: 2 } } });
  });

  it.each<[string, Sitting, number]>([
    ['before the start', aScheduledSitting(), 0],
    ['after the closing time, though nobody wrote the expiry down', opened, hour + 30_001],
    ['after submission', submitted(), 10],
  ])('is refused %s', (_, sitting, span) => {
    expect(takeLease({ sitting, holder: 'b', now: after(span) })).toMatchObject({
      ok: false,
      problem: { kind: 'not-open' },
    });
  });
});

describe('submitSitting', () => {
  it.each([
    [hour, false],
    [hour + 30_000, true],
  ])('counts %i milliseconds after the start, late: %s', (span, isLate) => {
    const result = submitSitting({ sitting: opened, fence: 1, now: after(span) });

    expect(result).toMatchObject({
      ok: true,
      value: { sitting: { kind: 'submitted' }, ledger: [{ kind: 'sitting-submitted', isLate }] },
    });
  });

  it('is the same success again, with nothing to write', () => {
    const result = submitSitting({ sitting: submitted(), fence: 1, now: after(9 * hour) });

    expect(result).toEqual({ ok: true, value: { sitting: submitted(), ledger: [] } });
  });

  it.each<[string, Sitting, number, number, string]>([
    ['before the start', aScheduledSitting(), 1, 0, 'not-started'],
    ['from a page that was taken over', { ...opened, lease: { fence: 2, holder: 'b', since: 2 } }, 1, 1, 'stale-fence'],
    ['after the closing time', opened, 1, hour + 30_001, 'too-late'],
    ['after voiding', voided(), 1, 1, 'terminal'],
  ])('is refused %s', (_, sitting, fence, span, kind) => {
    expect(submitSitting({ sitting, fence, now: after(span) })).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('expireSitting', () => {
  it('ends the sitting at its deadline, whenever it is noticed', () => {
    const result = expireSitting({ sitting: opened, now: after(5 * hour) });

    expect(result).toMatchObject({ ok: true, value: { sitting: { kind: 'expired', finishedAt: after(hour) } } });
  });

  it.each<[string, Sitting, number, string]>([
    ['in the grace', opened, hour + 30_000, 'not-yet'],
    ['a submitted sitting', submitted(), 9 * hour, 'terminal'],
    ['a voided sitting', voided(), 9 * hour, 'terminal'],
    ['a sitting that has not begun', aScheduledSitting(), 9 * hour, 'not-started'],
  ])('does not expire %s', (_, sitting, span, kind) => {
    expect(expireSitting({ sitting, now: after(span) })).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('voidSitting', () => {
  it('ends a scheduled sitting that never started', () => {
    const result = voidSitting({ sitting: aScheduledSitting(), now: after(1) });

    expect(result).toMatchObject({ ok: true, value: { sitting: { kind: 'voided', startedAt: null, lease: null } } });
  });

  it.each<[string, Sitting, number]>([
    ['submitted', submitted(), 1],
    ['expired, though nobody wrote it down', opened, hour + 30_001],
  ])('leaves a sitting alone that is %s', (_, sitting, span) => {
    expect(voidSitting({ sitting, now: after(span) })).toMatchObject({ ok: false, problem: { kind: 'terminal' } });
  });
});

describe('giveCredit', () => {
  it('moves the deadline by the credit, in the grace too', () => {
    const result = giveCredit({ sitting: opened, credit: minutes(10), now: after(hour + 1) });

    const sitting = result.ok ? result.value.sitting : opened;
    expect(phaseOf(sitting, after(hour + 600_000))).toBe('running');
  });

  it('does not bring an expired sitting back, whether or not a sweeper ran', () => {
    const now = after(hour + 30_001);
    const swept = expireSitting({ sitting: opened, now });

    const before = giveCredit({ sitting: opened, credit: minutes(10), now });
    const afterwards = giveCredit({ sitting: swept.ok ? swept.value.sitting : opened, credit: minutes(10), now });

    expect(before).toEqual({ ok: false, problem: { kind: 'not-open', phase: 'expired' } });
    expect(afterwards).toEqual(before);
  });

  it('cannot take time away', () => {
    expect(giveCredit({ sitting: opened, credit: seconds(-5), now: after(1) })).toMatchObject({
      ok: false,
      problem: { kind: 'not-positive' },
    });
  });
});

function submitted(): Sitting {
  return { ...opened, kind: 'submitted', finishedAt: after(5) };
}

function voided(): Sitting {
  return { ...opened, kind: 'voided', finishedAt: after(5) };
}
