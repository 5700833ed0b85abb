import type { Viewer } from '../http/viewer.ts';

/** Somebody of the demonstration as the use cases see them; nobody signs in for it. */
export function viewerOf(personId: string, roles: Extract<Viewer, { kind: 'person' }>['roles'] = []): Viewer {
  return {
    kind: 'person',
    personId,
    sessionId: '',
    roles,
    isSecondFactorDone: roles.length > 0,
    isEmailVerified: true,
    isAgreementAccepted: true,
    contentRelease: null,
  };
}
