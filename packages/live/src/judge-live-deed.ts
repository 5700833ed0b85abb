import { assertNever } from '@cmdsp/primitives';

/** Where a session stands; it only goes forward. */
export type LiveState = 'planned' | 'open' | 'ended';

/** Who somebody is in a session. */
export type LiveStanding = 'member' | 'facilitator' | 'outsider';

export type LiveDeed =
  | 'see'
  | 'change-plan'
  | 'withdraw-plan'
  | 'open'
  | 'steer'
  | 'end'
  | 'arrive'
  | 'vote'
  | 'raise-hand'
  | 'ask'
  | 'support';

export type LiveRefusal =
  'not-there' | 'needs-facilitator' | 'needs-participant' | 'not-open' | 'already-opened' | 'ended';

export type LiveJudgement = { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly reason: LiveRefusal };

const allowed: LiveJudgement = { kind: 'allowed' };
const refuse = (reason: LiveRefusal): LiveJudgement => ({ kind: 'refused', reason });

/**
 * Decides whether somebody may do something in a session. Plans change until the session opens; everything else happens
 * while it is open; afterwards it can only be looked at. Facilitators steer, participants take part, nobody does both.
 */
export function judgeLiveDeed(
  deed: LiveDeed,
  { standing, state }: { readonly standing: LiveStanding; readonly state: LiveState },
): LiveJudgement {
  if (standing === 'outsider') return refuse('not-there');
  switch (deed) {
    case 'see':
      return allowed;
    case 'change-plan':
    case 'withdraw-plan':
    case 'open':
      if (standing !== 'facilitator') return refuse('needs-facilitator');
      if (state === 'planned') return allowed;
      return refuse(state === 'ended' ? 'ended' : 'already-opened');
    case 'steer':
    case 'end':
      return standing === 'facilitator' ? whileOpen(state) : refuse('needs-facilitator');
    case 'arrive':
    case 'vote':
    case 'raise-hand':
    case 'ask':
    case 'support':
      return standing === 'member' ? whileOpen(state) : refuse('needs-participant');
    default:
      return assertNever(deed);
  }
}

function whileOpen(state: LiveState): LiveJudgement {
  if (state === 'open') return allowed;
  return refuse(state === 'ended' ? 'ended' : 'not-open');
}
