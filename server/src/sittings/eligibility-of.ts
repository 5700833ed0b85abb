import { instant, type Instant } from '@cmdsp/primitives';
import { findObstacles, type Obstacle } from '@cmdsp/sittings';
import type { Catalogue } from '@cmdsp/content';
import { hasReadBank } from '../bank/has-read-bank.ts';
import type { Tx } from '../db/database.ts';
import { listCountedAbsences } from '../bookings/counted-absences.ts';
import { listProgressFacts } from '../learning/progress-facts.ts';
import { findBar } from '../misconduct/open-cases.ts';
import { listForgivenSittings } from './list-forgiven-sittings.ts';
import type { SittingRow } from './sitting-row.ts';

/** A sitting as far as eligibility looks at it. */
export type CountedSitting = Pick<SittingRow, 'id' | 'kind' | 'state' | 'startedAt' | 'finishedAt'> & {
  readonly decision: 'pass' | 'fail' | null;
};

/** What stands between somebody and the certification examination, as the scheme's rules have it. */
export async function findObstaclesOf(
  tx: Tx,
  options: {
    readonly personId: string;
    readonly programme: Catalogue['programme'];
    readonly sittings: readonly CountedSitting[];
    /** The moment it is asked for: now, or the opening of a window. */
    readonly now: Instant;
  },
): Promise<readonly Obstacle[]> {
  const { personId, programme, sittings, now } = options;
  const modules = programme.certification.requirements.flatMap((requirement) =>
    requirement.kind === 'module-quiz' && requirement.status === 'required' ? [requirement.module] : [],
  );
  const facts = await listProgressFacts(tx, personId);
  // A free resit: an interrupted sitting that was not passed is no attempt.
  const forgiven = await listForgivenSittings(
    tx,
    sittings.map(({ id }) => id),
  );
  const past = sittings.flatMap(({ id, kind, state, startedAt, finishedAt, decision }) => {
    if (kind !== 'certification' || startedAt === null) return [];
    const end = finishedAt === null ? null : instant(finishedAt.getTime());
    const isVoided = state === 'voided' || (decision !== 'pass' && forgiven.has(id));
    return [{ startedAt: instant(startedAt.getTime()), finishedAt: end, decision, isVoided }];
  });
  const passedModules = new Set(facts.flatMap((fact) => (fact.kind === 'module-quiz-passed' ? [fact.module] : [])));
  const hasRead = await hasReadBank(tx, personId);
  const absences = await listCountedAbsences(tx, personId);
  const bar = await findBar(tx, personId);
  return findObstacles({
    absences,
    hasReadBank: hasRead,
    barredUntil: bar === null ? null : instant(bar.getTime()),
    modules,
    passedModules,
    past,
    retakes: programme.retakes,
    now,
  });
}
