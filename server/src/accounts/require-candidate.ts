import { Problem } from '../http/problem.ts';
import { type Person, personOf, type Viewer } from '../http/viewer.ts';

/**
 * The policy of everything that candidates do: signed in, address confirmed, the agreement in force accepted.
 * @throws Problem `sign-in-needed`, `email-not-verified` or `agreement-needed`
 */
export function requireCandidate(viewer: Viewer): Person {
  const person = personOf(viewer);
  if (!person.isEmailVerified) {
    throw new Problem(
      'email-not-verified',
      'Open the link in the mail we sent you, then come back. You can have it sent again on your account page.',
    );
  }
  if (!person.isAgreementAccepted) {
    throw new Problem(
      'agreement-needed',
      'The candidate agreement has a new version. Read and accept it on your account page, then come back.',
    );
  }
  return person;
}
