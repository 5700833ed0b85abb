import { addDuration, type Instant, milliseconds, minutes, seconds } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, EvidenceRow, StoredResponse } from './change.ts';
import { decideChanges } from './decide-changes.ts';
import { expireSitting } from './expire-sitting.ts';
import { changesToLookUp } from './history.ts';
import type { Sitting } from './sitting.ts';
import { aScheduledSitting, anOpenSitting } from './testing/a-sitting.ts';

const opened = anOpenSitting({
  personalTime: minutes(60),
  grace: seconds(30),
  lease: { fence: 3, holder: 'b', since: 3 },
});
const after = (span: number) => addDuration(opened.startedAt, milliseconds(span));
const hour = 3_600_000;
const positions = {
  has: (position: number) => position <= 5,
  accepts: (_: number, response: unknown) => response !== 'bad',
};

describe('decideChanges', () => {
  it.each<[string, Change, string]>([
    ['a first answer', aChange({ position: 2 }), 'applied'],
    ['a newer answer', aChange({ revision: 6 }), 'applied'],
    ['a withdrawn answer', aChange({ revision: 6, response: null }), 'applied'],
    ['the very change that is stored', aChange({ revision: 5, response: 'stored' }), 'applied'],
    ['the stored revision with another answer', aChange({ revision: 5, response: 'other' }), 'superseded'],
    ['an older revision of the same lease', aChange({ revision: 4 }), 'superseded'],
    ['a change under an older lease', aChange({ fence: 2, revision: 99 }), 'stale-fence'],
    ['a change under a lease that was never given', aChange({ fence: 4 }), 'stale-fence'],
    ['a position that does not exist', aChange({ position: 6 }), 'unknown-position'],
    ['an answer that the question does not take', aChange({ response: 'bad' }), 'invalid-response'],
    ['a revision that is no number', aChange({ revision: Number.NaN }), 'invalid-response'],
    ['a fence below one', aChange({ fence: 0 }), 'invalid-response'],
  ])('finds %s %3$s', (_, change, kind) => {
    const decision = decide({ changes: [change], current: [aStored({ revision: 5, response: 'stored' })] });

    expect(decision.outcomes.map((outcome) => outcome.kind)).toEqual([kind]);
    expect(decision.responses).toHaveLength(kind === 'applied' && change.response !== 'stored' ? 1 : 0);
  });

  it('flags what arrives in the grace and refuses what arrives after it', () => {
    const inTime = decide({ changes: [aChange()], now: after(hour) });
    const late = decide({ changes: [aChange()], now: after(hour + 30_000) });
    const tooLate = decide({ changes: [aChange()], now: after(hour + 30_001) });

    expect([inTime, late].map(({ responses }) => responses[0]?.isLate)).toEqual([false, true]);
    expect(tooLate.outcomes).toMatchObject([{ kind: 'too-late', deadline: after(hour) }]);
    expect(tooLate.responses).toEqual([]);
  });

  it.each<[string, Sitting, object]>([
    ['scheduled', aScheduledSitting(), { kind: 'not-started' }],
    ['submitted', { ...opened, kind: 'submitted', finishedAt: after(1) }, { kind: 'terminal', state: 'submitted' }],
    ['expired', { ...opened, kind: 'expired', finishedAt: after(hour) }, { kind: 'too-late' }],
    ['voided', { ...opened, kind: 'voided', finishedAt: after(1) }, { kind: 'terminal', state: 'voided' }],
  ])('writes nothing into a %s sitting, not even evidence', (_, sitting, outcome) => {
    const decision = decide({ sitting, changes: [aChange(), aChange({ fence: 1 })] });

    expect(decision).toMatchObject({ outcomes: [outcome, outcome], responses: [], evidence: [], ledger: [] });
  });

  it('owes the receipt again when an applied change is repeated, also after the end and after a takeover', () => {
    const stored = aStored({ fence: 2, revision: 7, response: 'mine' });
    const repeat = aChange({ fence: 2, revision: 7, response: 'mine' });
    const newer = aStored({ fence: 3, revision: 1, response: 'theirs' });
    const submitted = { ...opened, kind: 'submitted', finishedAt: after(1) } as const;

    const outcomes = [opened, submitted].map(
      (sitting) => decide({ sitting, changes: [repeat], current: [newer], applied: [stored] }).outcomes[0],
    );

    expect(outcomes).toMatchObject([
      { kind: 'applied', isRepeat: true, stored },
      { kind: 'applied', isRepeat: true, stored },
    ]);
  });

  it('keeps a stale change as evidence once, with its cause', () => {
    const change = aChange({ fence: 2, revision: 9 });

    const first = decide({ changes: [change, change] });
    const again = decide({ changes: [change], evidence: first.evidence });

    expect(first.evidence).toEqual([{ ...change, at: after(0), cause: 'stale-fence' }]);
    expect(first.ledger).toMatchObject([{ kind: 'changes-kept-as-evidence', changes: [{ fence: 2, revision: 9 }] }]);
    expect(again).toMatchObject({ outcomes: [{ kind: 'stale-fence', currentFence: 3 }], evidence: [], ledger: [] });
  });

  it('keeps a contradiction as evidence instead of losing one of two answers', () => {
    const changes = [aChange({ revision: 8, response: 'one' }), aChange({ revision: 8, response: 'two' })];

    const decision = decide({ changes });

    expect(decision.responses.map(({ response }) => response)).toEqual(['one']);
    expect(decision.evidence).toMatchObject([{ response: 'two', cause: 'conflict' }]);
    expect(decision.outcomes.map(({ kind }) => kind)).toEqual(['applied', 'superseded']);
  });

  it('applies the highest revision of each position of a batch, in whatever order it comes', () => {
    const changes = fc.uniqueArray(
      fc.record({ position: fc.integer({ min: 1, max: 5 }), revision: fc.integer({ min: 1, max: 30 }) }),
      { maxLength: 12, selector: ({ position, revision }) => `${position}/${revision}` },
    );
    fc.assert(
      fc.property(changes, (names) => {
        const decision = decide({ changes: names.map((name) => aChange({ ...name, response: `r${name.revision}` })) });

        const best = new Map<number, number>();
        for (const { position, revision } of names) best.set(position, Math.max(best.get(position) ?? 0, revision));
        expect(new Map(decision.responses.map(({ position, revision }) => [position, revision]))).toEqual(best);
        expect(decision.outcomes.map(({ kind }) => kind)).toEqual(
          names.map(({ position, revision }) => (best.get(position) === revision ? 'applied' : 'superseded')),
        );
      }),
    );
  });

  it('writes nothing new when the same batch comes again', () => {
    fc.assert(
      fc.property(fc.array(anyChange(), { maxLength: 10 }), (changes) => {
        const first = decide({ changes });
        const applied = first.responses;
        const again = decide({ changes, current: applied, applied, evidence: first.evidence });

        expect(again).toMatchObject({ responses: [], evidence: [], ledger: [] });
        expect(again.outcomes.map(({ kind }) => kind)).toEqual(first.outcomes.map(({ kind }) => kind));
      }),
    );
  });

  // beyond.md, trap 7
  it('does not depend on whether a sweeper has written the expiry down', () => {
    const now = after(hour + 30_001);
    const swept = expireSitting({ sitting: opened, now });
    fc.assert(
      fc.property(fc.array(anyChange(), { maxLength: 6 }), (changes) => {
        const before = decide({ changes, now });
        const afterwards = decide({ sitting: swept.ok ? swept.value.sitting : opened, changes, now });

        expect(afterwards).toEqual(before);
      }),
    );
  });

  it('puts no answer into the ledger', () => {
    const decision = decide({ changes: [aChange({ response: 'CANARY' }), aChange({ fence: 1, response: 'CANARY' })] });

    expect(decision.ledger).toHaveLength(1);
    expect(JSON.stringify(decision.ledger)).not.toContain('CANARY');
  });
});

describe('changesToLookUp', () => {
  it('asks about nothing for fresh changes of the lease holder, and about everything else', () => {
    const current = new Map([[1, aStored({ revision: 5 })]]);
    const fresh = [aChange({ revision: 6 }), aChange({ position: 2, revision: 1 })];
    const doubtful = [aChange({ revision: 5 }), aChange({ revision: 4 }), aChange({ fence: 2, revision: 9 })];

    const wanted = changesToLookUp({ sitting: opened, current, changes: [...fresh, ...doubtful] });

    expect(wanted).toEqual(doubtful);
  });
});

function decide(facts: {
  readonly changes: readonly Change[];
  readonly sitting?: Sitting;
  readonly current?: readonly StoredResponse[];
  readonly applied?: readonly StoredResponse[];
  readonly evidence?: readonly EvidenceRow[];
  readonly now?: Instant;
}) {
  return decideChanges({
    sitting: facts.sitting ?? opened,
    current: new Map((facts.current ?? []).map((row) => [row.position, row])),
    history: { applied: facts.applied ?? [], evidence: facts.evidence ?? [] },
    changes: facts.changes,
    now: facts.now ?? after(0),
    positions,
  });
}

function aChange(values: Partial<Change> = {}): Change {
  return { position: 1, fence: 3, revision: 6, response: 'new', ...values };
}

function aStored(values: Partial<StoredResponse> = {}): StoredResponse {
  return { position: 1, fence: 3, revision: 5, response: 'stored', at: after(0), isLate: false, ...values };
}

function anyChange(): fc.Arbitrary<Change> {
  return fc.record({
    position: fc.integer({ min: 1, max: 6 }),
    fence: fc.integer({ min: 1, max: 4 }),
    revision: fc.integer({ min: 1, max: 6 }),
    response: fc.constantFrom('a', 'b', 'bad', null),
  });
}
