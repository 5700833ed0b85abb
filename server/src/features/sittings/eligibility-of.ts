import { instant, type Instant } from '@cmdsp/primitives';
import { findObstacles, type Obstacle } from '@cmdsp/sittings';
import type { Catalogue } from '@cmdsp/content';
import { hasReadBank } from '../../bank/has-read-bank.ts';
import type { Tx } from '../../db/database.ts';
import { listProgressFacts } from '../../learning/progress-facts.ts';
import type { ListedSitting } from './queries.ts';

/** What stands between somebody and the certification examination, as the scheme's rules have it. */
export async function findObstaclesOf(
  tx: Tx,
  options: {
    readonly personId: string;
    readonly programme: Catalogue['programme'];
    readonly sittings: readonly ListedSitting[];
    readonly now: Instant;
  },
): Promise<readonly Obstacle[]> {
  const { personId, programme, sittings, now } = options;
  const modules = programme.certification.requirements.flatMap((requirement) =>
    requirement.kind === 'module-quiz' && requirement.status === 'required' ? [requirement.module] : [],
  );
  const facts = await listProgressFacts(tx, personId);
  const past = sittings.flatMap(({ kind, state, startedAt, finishedAt, decision }) => {
    if (kind !== 'certification' || startedAt === null) return [];
    const end = finishedAt === null ? null : instant(finishedAt.getTime());
    return [{ startedAt: instant(startedAt.getTime()), finishedAt: end, decision, isVoided: state === 'voided' }];
  });
  const passedModules = new Set(facts.flatMap((fact) => (fact.kind === 'module-quiz-passed' ? [fact.module] : [])));
  const hasRead = await hasReadBank(tx, personId);
  return findObstacles({ hasReadBank: hasRead, modules, passedModules, past, retakes: programme.retakes, now });
}
