import { assertNever, type Instant, instant } from '@cmdsp/primitives';
import { privacyRules } from './privacy-rules.ts';

/** What an officer may put into the way of an erasure. */
export type HoldGround = 'appeal' | 'complaint' | 'legal-claim' | 'legal-duty';

/** What the database knows that can stand against erasing somebody; times in milliseconds since 1970. */
export type ErasureFacts = {
  readonly givesUpCertificate: boolean;
  readonly isStaff: boolean;
  /** Ends of certificates that are not revoked. */
  readonly certificatesUntil: readonly Instant[];
  /** Certification and rehearsal sittings that are neither finished nor voided. */
  readonly hasOpenSitting: boolean;
  /** Certification examinations that count; `releasedAt` is null until the result is released. */
  readonly examinations: readonly {
    readonly startedAt: Instant;
    readonly releasedAt: Instant | null;
    readonly decision: 'pass' | 'fail' | null;
  }[];
  readonly holds: readonly { readonly ground: HoldGround; readonly until: Instant | null }[];
};

/** One thing that stands against an erasure, and until when; null when nobody can say yet. */
export type Ground = {
  readonly kind:
    'staff-role' | 'open-sitting' | 'result-pending' | 'appeal-time' | 'counted-attempt' | 'certificate' | HoldGround;
  readonly until: Instant | null;
};

const dayMs = 86_400_000;

/**
 * Decides what stands against erasing somebody now: nothing, or every ground that would have to go first. GDPR article
 * 17(3) lets records stay for a legal duty and for legal claims; a certificate that others rely on stays until it ends
 * or its holder gives it up.
 */
export function groundsAgainst(facts: ErasureFacts, now: Instant): readonly Ground[] {
  const grounds: Ground[] = [
    ...(facts.isStaff ? [{ kind: 'staff-role', until: null } as const] : []),
    ...(facts.hasOpenSitting ? [{ kind: 'open-sitting', until: null } as const] : []),
    ...facts.examinations.flatMap(examinationGrounds),
    ...(facts.givesUpCertificate
      ? []
      : facts.certificatesUntil.map((until) => ({ kind: 'certificate', until }) as const)),
    ...facts.holds.map(({ ground, until }) => ({ kind: ground, until })),
  ];
  return longestOfEachKind(grounds.filter(({ until }) => until === null || until > now));
}

function examinationGrounds({ startedAt, releasedAt, decision }: ErasureFacts['examinations'][number]): Ground[] {
  if (releasedAt === null) return [{ kind: 'result-pending', until: null }];
  const appeal: Ground = { kind: 'appeal-time', until: instant(releasedAt + privacyRules.appealDays * dayMs) };
  if (decision !== 'fail') return [appeal];
  return [appeal, { kind: 'counted-attempt', until: instant(startedAt + privacyRules.attemptCountsDays * dayMs) }];
}

function longestOfEachKind(grounds: readonly Ground[]): readonly Ground[] {
  const longest = new Map<Ground['kind'], Ground>();
  for (const ground of grounds) {
    const known = longest.get(ground.kind);
    const isLonger =
      known !== undefined && known.until !== null && (ground.until === null || ground.until > known.until);
    if (known === undefined || isLonger) longest.set(ground.kind, ground);
  }
  return [...longest.values()];
}

/** A ground in words for the person it concerns. */
export function groundWords(kind: Ground['kind']): string {
  switch (kind) {
    case 'staff-role':
      return 'You act as staff. Ask an administrator to take your roles away first.';
    case 'open-sitting':
      return 'An examination is scheduled or running. Finish it, or have it cancelled.';
    case 'result-pending':
      return 'The result of an examination is not released yet.';
    case 'appeal-time':
      return `A result may be appealed for ${privacyRules.appealDays} days after its release; the answers are kept for that.`;
    case 'counted-attempt':
      return `A failed examination counts as an attempt for ${privacyRules.attemptCountsDays} days, so that nobody starts again without a history.`;
    case 'certificate':
      return 'Your certificate is in force, and others rely on being able to check it. Give it up with your request, or wait for its end.';
    case 'appeal':
      return 'An appeal is being decided.';
    case 'complaint':
      return 'A complaint is being decided.';
    case 'legal-claim':
      return 'The records are needed for a legal claim.';
    case 'legal-duty':
      return 'A law demands that the records are kept.';
    default:
      return assertNever(kind);
  }
}
