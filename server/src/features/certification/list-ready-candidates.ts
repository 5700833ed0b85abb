import { standing } from '@cmdsp/certification';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { loadEvidence } from '../../credentials/load-evidence.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import type { CertificationSetting } from './certification-setting.ts';
import { conflictOf } from './conflict-of.ts';
import { listExamPassers } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/certification/candidates']['response']>;

/** Lists who has met the scheme and awaits a decision, the longest waiting first. */
export async function listReadyCandidates(
  { context, scheme }: CertificationSetting,
  officerId: string,
): Promise<Answer> {
  const db = context.databases.staff;
  const candidates: Answer['candidates'] = [];
  const passers = await listExamPassers(db, scheme.version);
  const known = await listKnownRelations(db, { actors: [officerId], people: passers.map(({ id }) => id) });
  for (const person of passers) {
    const evidence = await loadEvidence(db, { personId: person.id, as: 'staff' });
    if (evidence.exam === null || !standing(scheme, evidence).isComplete) continue;
    const completedAt = Math.max(
      evidence.exam.passedAt,
      ...evidence.quizPasses.map((pass) => pass.passedAt),
      ...evidence.work.flatMap(({ isPassed, releasedAt }) => (isPassed === true ? (releasedAt ?? []) : [])),
    );
    candidates.push({
      personId: person.id,
      legalName: person.legalName,
      completedAt: new Date(completedAt).toISOString(),
      isBankPrivate: evidence.exam.isBankPrivate,
      conflict: conflictOf({ officerId, candidateId: person.id }, known),
    });
  }
  return { candidates: candidates.toSorted((a, b) => a.completedAt.localeCompare(b.completedAt)) };
}
