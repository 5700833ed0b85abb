import type { Access } from '@cmdsp/contract';
import { Problem } from './problem.ts';

/** What a signed-in person may act as. */
export type StaffRole = 'officer' | 'author' | 'facilitator' | 'invigilator' | 'marker' | 'auditor' | 'administrator';

/** Who is asking: nobody in particular, or a person with a session. */
export type Viewer =
  | { readonly kind: 'stranger' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly sessionId: string;
      readonly roles: readonly StaffRole[];
      /** Whether this session was confirmed with a second factor. */
      readonly isSecondFactorDone: boolean;
      readonly isEmailVerified: boolean;
      /** Whether the candidate agreement in force has been accepted; see accounts/require-candidate.ts. */
      readonly isAgreementAccepted: boolean;
      /** The content release that this person's cohort learns from; null before there are cohorts. */
      readonly contentRelease: string | null;
    };

/** A viewer who is somebody. */
export type Person = Extract<Viewer, { kind: 'person' }>;

/** The session's person. @throws Problem `sign-in-needed` for strangers */
export function personOf(viewer: Viewer): Person {
  if (viewer.kind === 'stranger')
    throw new Problem('sign-in-needed', 'Sign in and try again; what you typed is kept on this page.');
  return viewer;
}

/**
 * Decides whether a viewer may use an endpoint at all. Denies by default; staff areas need the role and the second factor.
 * @throws Problem `sign-in-needed`, `second-factor-needed` or `not-permitted`
 */
export function authorise(viewer: Viewer, access: Access): void {
  if (access === 'public') return;
  const person = personOf(viewer);
  if (access === 'person' || access === 'candidate') return;
  const isAllowed =
    access === 'staff' ? person.roles.length > 0 : person.roles.some((role) => [access].flat().includes(role));
  if (!isAllowed) throw new Problem('not-permitted', 'Ask your administrator if you need this.');
  if (!person.isSecondFactorDone)
    throw new Problem('second-factor-needed', 'Staff pages open after you confirm a code from your authenticator app.');
}
