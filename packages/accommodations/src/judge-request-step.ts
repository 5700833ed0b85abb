import { assertNever, ok, refused, type Result } from '@cmdsp/primitives';

export const requestStates = ['waiting', 'decided', 'appealed', 'appeal-decided', 'withdrawn'] as const;

/** What the rules need to know of a request. */
export type RequestFacts = {
  readonly personId: string;
  readonly state: (typeof requestStates)[number];
  /** Whoever looks at it now: alone to read its words and evidence, alone to decide. */
  readonly handlerId: string | null;
  /** Who decided the first time; never the same person again. */
  readonly decidedBy: string | null;
};

export type RequestStep = 'take' | 'decide' | 'withdraw' | 'appeal';

export type RequestRefusal =
  'not-open' | 'own-request' | 'decided-before' | 'not-handler' | 'not-yours' | 'appealed-once';

/**
 * Decides whether somebody may take a step now. Candidates withdraw what waits and appeal once, after the decision. Officers
 * take what waits and decide what they have taken; an appeal is for another officer than the one who decided
 * (ISO/IEC 17024:2012, 9.8.3). Relations between people are judged elsewhere.
 */
export function judgeRequestStep(options: {
  readonly step: RequestStep;
  readonly request: RequestFacts;
  readonly actorId: string;
}): Result<null, RequestRefusal> {
  const { step, request, actorId } = options;
  const { personId, state, handlerId, decidedBy } = request;
  const isOpen = state === 'waiting' || state === 'appealed';
  switch (step) {
    case 'withdraw':
      if (actorId !== personId) return refused('not-yours');
      return isOpen ? ok(null) : refused('not-open');
    case 'appeal':
      if (actorId !== personId) return refused('not-yours');
      if (state === 'appealed' || state === 'appeal-decided') return refused('appealed-once');
      return state === 'decided' ? ok(null) : refused('not-open');
    case 'take':
    case 'decide':
      if (actorId === personId) return refused('own-request');
      if (!isOpen) return refused('not-open');
      if (state === 'appealed' && actorId === decidedBy) return refused('decided-before');
      return step === 'take' || handlerId === actorId ? ok(null) : refused('not-handler');
    default:
      return assertNever(step);
  }
}
