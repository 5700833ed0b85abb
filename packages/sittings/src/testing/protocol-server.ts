import { type Instant, milliseconds, type Result } from '@cmdsp/primitives';
import type { Change, EvidenceRow, StoredResponse } from '../change.ts';
import type { SavedAnswer, ServerOutcome } from '../client/client-event.ts';
import { closingTimeOf, deadlineOf, frozenDeadlineOf } from '../deadline-of.ts';
import type { decideChanges } from '../decide-changes.ts';
import { expireSitting } from '../expire-sitting.ts';
import { giveCredit } from '../give-credit.ts';
import { pauseSitting, resumeSitting } from '../pause-sitting.ts';
import { changesToLookUp } from '../history.ts';
import { type Phase, phaseOf } from '../phase-of.ts';
import type { OpenSitting, Sitting } from '../sitting.ts';
import { submitSitting } from '../submit-sitting.ts';
import { takeLease } from '../take-lease.ts';
import { voidSitting } from '../void-sitting.ts';
import type { ProtocolOracle } from './protocol-oracle.ts';

/** What the server tells with every answer. */
export type Told = {
  readonly now: Instant;
  readonly deadline: Instant;
  readonly pausedAt: Instant | null;
  readonly fence: number;
  readonly phase: Phase;
};

/** The server's half on an in-memory store: every call is one transaction. */
export type ProtocolServer = ReturnType<typeof protocolServer>;

/** Runs the decision functions on maps and lists, and tells the oracle what arrived before deciding. */
export function protocolServer(options: {
  readonly opened: OpenSitting;
  readonly decide: typeof decideChanges;
  readonly oracle: ProtocolOracle;
}) {
  const { oracle } = options;
  let sitting: Sitting = options.opened;
  const current = new Map<number, StoredResponse>();
  const applied: StoredResponse[] = [];
  const evidence: EvidenceRow[] = [];
  const ledger: string[] = [];

  const told = (now: Instant): Told => {
    if (sitting.kind === 'scheduled' || sitting.startedAt === null || sitting.lease === null)
      throw new Error('started');
    const started = { ...sitting, startedAt: sitting.startedAt };
    const phase = phaseOf(sitting, now);
    const isPaused = phase === 'paused';
    const deadline = isPaused ? frozenDeadlineOf(started) : deadlineOf(started);
    const pausedAt = isPaused && sitting.kind === 'open' ? (sitting.pause?.at ?? null) : null;
    return { now, deadline, pausedAt, fence: sitting.lease.fence, phase };
  };
  const settle = (
    result: Result<{ readonly sitting: Sitting; readonly ledger: readonly { kind: string }[] }, unknown>,
  ) => {
    if (!result.ok) return false;
    sitting = result.value.sitting;
    ledger.push(...result.value.ledger.map(({ kind }) => kind));
    return true;
  };

  return {
    current,
    applied,
    evidence,
    ledger,
    told,
    isOver: (now: Instant) => !['running', 'paused', 'in-grace'].includes(phaseOf(sitting, now)),
    save(changes: readonly Change[], now: Instant): readonly ServerOutcome[] {
      oracle.arrived(changes, now);
      const positions = { has: (position: number) => position >= 1 && position <= 5, accepts: () => true };
      const wanted = changesToLookUp({ sitting, current, changes });
      const history = { applied: applied.filter(isAmong(wanted)), evidence: evidence.filter(isAmong(wanted)) };
      const decision = options.decide({ sitting, current, history, changes, now, positions });
      for (const row of decision.responses) current.set(row.position, row);
      applied.push(...decision.responses);
      evidence.push(...decision.evidence);
      ledger.push(...decision.ledger.map(({ kind }) => kind));
      return decision.outcomes.map((outcome): ServerOutcome => {
        if (outcome.kind === 'applied') return { kind: 'applied', receipt: { at: outcome.stored.at } };
        if (outcome.kind === 'superseded') return { kind: 'superseded', receipt: { at: outcome.by.at } };
        return { kind: outcome.kind };
      });
    },
    take(holder: string, now: Instant): { fence: number; since: number; saved: readonly SavedAnswer[] } | null {
      const taken = takeLease({ sitting, holder, now });
      if (!settle(taken) || !taken.ok) return null;
      oracle.leaseTaken(taken.value.lease.fence);
      return { ...taken.value.lease, saved: [...current.values()] };
    },
    submit(fence: number, now: Instant) {
      const wasOpen = sitting.kind === 'open';
      if (settle(submitSitting({ sitting, fence, now })) && wasOpen) oracle.finished(now);
    },
    disqualify(now: Instant) {
      const wasOpen = sitting.kind === 'open';
      if (settle(voidSitting({ sitting, now })) && wasOpen) oracle.finished(now);
    },
    credit(span: number, now: Instant) {
      if (settle(giveCredit({ sitting, credit: milliseconds(span), now }))) oracle.credited(span);
    },
    pause(now: Instant) {
      if (settle(pauseSitting({ sitting, now, kind: 'staff', longest: null }))) oracle.paused(now);
    },
    resume(now: Instant) {
      if (settle(resumeSitting({ sitting, now }))) oracle.resumed(now);
    },
    sweep(now: Instant) {
      settle(expireSitting({ sitting, now }));
    },
    closesAt: () => (sitting.kind === 'open' ? closingTimeOf(sitting) : null),
  };
}

function isAmong(changes: readonly Change[]): (row: Change) => boolean {
  return (row) =>
    changes.some(
      ({ position, fence, revision }) => row.position === position && row.fence === fence && row.revision === revision,
    );
}
