import { type Instant, ok, refused, type Result } from '@cmdsp/primitives';

/** What was decided about a certificate; time alone decides whether it has expired. */
export type DecidedStatus = 'valid' | 'suspended' | 'revoked';

/** What a certificate is worth at a moment. */
export type CertificateStatus = DecidedStatus | 'expired' | 'not-yet-valid';

/** What an officer can do to a certificate. */
export type StatusAction = 'suspend' | 'reinstate' | 'revoke';

const transitions: Readonly<Record<DecidedStatus, Partial<Record<StatusAction, DecidedStatus>>>> = {
  valid: { suspend: 'suspended', revoke: 'revoked' },
  suspended: { reinstate: 'valid', revoke: 'revoked' },
  revoked: {},
};

/** The status after an action; refused where it makes no sense. Revoked is the end: nothing leads out of it. */
export function changeStatus(
  status: DecidedStatus,
  action: StatusAction,
): Result<DecidedStatus, 'transition-impossible'> {
  const next = transitions[status][action];
  return next === undefined ? refused('transition-impossible') : ok(next);
}

/** The actions that make sense in a status. */
export function possibleActions(status: DecidedStatus): readonly StatusAction[] {
  return (['suspend', 'reinstate', 'revoke'] as const).filter((action) => transitions[status][action] !== undefined);
}

/** The status at `now`: a decision outweighs the dates, revoked outweighs everything. */
export function statusAt(
  certificate: { status: DecidedStatus; validFrom: Instant; validUntil: Instant },
  now: Instant,
): CertificateStatus {
  if (certificate.status !== 'valid') return certificate.status;
  if (now < certificate.validFrom) return 'not-yet-valid';
  return now >= certificate.validUntil ? 'expired' : 'valid';
}
