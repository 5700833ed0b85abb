import type { QuestionStatus } from '@cmdsp/questions';

/** Where a revision stands. */
export type RevisionState = QuestionStatus;

/** What can be done with a revision. */
export const bankSteps = [
  'submit',
  'pass-technical',
  'pass-editorial',
  'send-back',
  'make-live',
  'quarantine',
  'reinstate',
  'retire',
] as const;

export type BankStep = (typeof bankSteps)[number];

type StepRule = {
  readonly from: readonly RevisionState[];
  readonly to: RevisionState;
  /** Which role takes it. */
  readonly role: 'author' | 'officer' | 'either';
  readonly needsReason: boolean;
};

/** From where to where each step leads, who takes it, and whether it needs a reason. */
export const stepRules: Readonly<Record<BankStep, StepRule>> = {
  submit: { from: ['draft', 'ready-for-review'], to: 'technical-review', role: 'author', needsReason: false },
  'pass-technical': { from: ['technical-review'], to: 'editorial-review', role: 'author', needsReason: true },
  'pass-editorial': { from: ['editorial-review'], to: 'approved', role: 'author', needsReason: true },
  'send-back': {
    from: ['ready-for-review', 'technical-review', 'editorial-review', 'approved'],
    to: 'draft',
    role: 'either',
    needsReason: true,
  },
  'make-live': { from: ['approved'], to: 'live', role: 'officer', needsReason: true },
  quarantine: { from: ['live', 'approved'], to: 'quarantined', role: 'officer', needsReason: true },
  reinstate: { from: ['quarantined'], to: 'live', role: 'officer', needsReason: true },
  retire: {
    from: ['draft', 'ready-for-review', 'approved', 'live', 'quarantined'],
    to: 'retired',
    role: 'officer',
    needsReason: true,
  },
};
