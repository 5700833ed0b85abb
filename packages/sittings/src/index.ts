export type { Change, EvidenceRow, StoredResponse } from './change.ts';
export type { ChangeOutcome, ChangeVerdict } from './change-outcome.ts';
export { compareChanges } from './compare-changes.ts';
export { allottedTime, closingTimeOf, deadlineOf, frozenDeadlineOf } from './deadline-of.ts';
export { type ChangeDecision, decideChanges } from './decide-changes.ts';
export { findObstacles, type Obstacle, type PastSitting, type RetakeRules } from './eligibility.ts';
export { expireSitting, type ExpireProblem } from './expire-sitting.ts';
export { type CreditProblem, giveCredit } from './give-credit.ts';
export { graceLimit } from './grace-limit.ts';
export { changesToLookUp, type History } from './history.ts';
export type { Lease } from './lease.ts';
export type { EvidenceChange, LedgerEntry } from './ledger-entry.ts';
export { isPausedAt, type Pause, pausedTime } from './pause.ts';
export { type PauseProblem, pauseSitting, resumeSitting } from './pause-sitting.ts';
export { type Phase, phaseOf } from './phase-of.ts';
export type { Positions } from './positions.ts';
export { settlePause, type Settled } from './settle-pause.ts';
export type {
  ExpiredSitting,
  FinishedSitting,
  OpenSitting,
  ScheduledSitting,
  Sitting,
  SittingTerms,
  SubmittedSitting,
  VoidedSitting,
} from './sitting.ts';
export { type StartProblem, startSitting, SittingTermsError } from './start-sitting.ts';
export { submitSitting, type SubmitProblem } from './submit-sitting.ts';
export { type LeaseTaken, type NotOpen, takeLease } from './take-lease.ts';
export { shorteningNotice, withdrawCredit, type WithdrawProblem } from './withdraw-credit.ts';
export { voidSitting, type VoidProblem } from './void-sitting.ts';
