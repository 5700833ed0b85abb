import { type BankStep, bankSteps, type RevisionState, stepRules } from './bank-step.ts';

/** A revision as far as its steps go. */
export type RevisionStanding = {
  readonly state: RevisionState;
  /** Who wrote it; null when it came from files or was drafted by a program. */
  readonly writtenBy: string | null;
  readonly technicalBy: string | null;
  readonly editorialBy: string | null;
  /** Whether it was ever approved: what is put into quarantine before it was live cannot be reinstated as live. */
  readonly wasLive: boolean;
  /** Whether a newer revision exists; then only what concerns a live one may still happen to this one. */
  readonly isNewest: boolean;
};

export type StepRefusal =
  'wrong-state' | 'wrong-role' | 'own-work' | 'same-reviewer' | 'reason-needed' | 'not-newest' | 'never-live';

export type StepPerson = { readonly personId: string; readonly roles: readonly string[] };

const afterApproval: readonly BankStep[] = ['quarantine', 'reinstate', 'retire'];

/**
 * Decides whether a person may take a step: the right role from the right state, never with one's own work, technical
 * and editorial review by different people, with a reason where one is needed. Null when they may; else why not.
 */
export function judgeBankStep(options: {
  readonly revision: RevisionStanding;
  readonly step: BankStep;
  readonly person: StepPerson;
  readonly reason: string;
}): StepRefusal | null {
  const { revision, step, person, reason } = options;
  const rule = stepRules[step];
  if (!rule.from.includes(revision.state)) return 'wrong-state';
  if (step === 'reinstate' && !revision.wasLive) return 'never-live';
  if (!revision.isNewest && !afterApproval.includes(step)) return 'not-newest';
  if (!holds(person, rule.role)) return 'wrong-role';
  if (isReview(step) && revision.writtenBy === person.personId) return 'own-work';
  if (step === 'pass-editorial' && revision.technicalBy === person.personId) return 'same-reviewer';
  if (rule.needsReason && reason.trim().length < 3) return 'reason-needed';
  return null;
}

/** The steps that this person may take now, a reason granted, and those that only who they are stands against. */
export function possibleSteps(
  revision: RevisionStanding,
  person: StepPerson,
): readonly { readonly step: BankStep; readonly refusal: 'own-work' | 'same-reviewer' | null }[] {
  return bankSteps.flatMap((step) => {
    const refusal = judgeBankStep({ revision, step, person, reason: 'granted' });
    if (refusal === null || refusal === 'own-work' || refusal === 'same-reviewer') return [{ step, refusal }];
    return [];
  });
}

function holds({ roles }: StepPerson, role: 'author' | 'officer' | 'either'): boolean {
  return role === 'either' ? roles.includes('author') || roles.includes('officer') : roles.includes(role);
}

function isReview(step: BankStep): boolean {
  return step === 'pass-technical' || step === 'pass-editorial' || step === 'make-live' || step === 'reinstate';
}
