import { standing, type WorkRound } from '@cmdsp/certification';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { loadEvidence } from '../../credentials/load-evidence.ts';
import { presentPassMark, presentScore } from '../../credentials/present-fraction.ts';
import { presentStanding } from '../../credentials/present-standing.ts';
import { Problem } from '../../http/problem.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import type { CertificationSetting } from './certification-setting.ts';
import { conflictOf } from './conflict-of.ts';
import { findAcceptance, findCandidate, findNumberInForce } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/certification/candidates/:personId']['response']>;

/** Shows an officer everything that an award would rest on. @throws Problem `not-found` */
export async function showCandidate(
  { context, scheme }: CertificationSetting,
  { officerId, personId }: { officerId: string; personId: string },
): Promise<Answer> {
  const db = context.databases.staff;
  const candidate = await findCandidate(db, personId);
  if (candidate === null) throw new Problem('not-found', 'There is no such candidate.');
  const evidence = await loadEvidence(db, { personId, as: 'staff' });
  const result = standing(scheme, evidence);
  const acceptance = await findAcceptance(db, personId);
  const known = await listKnownRelations(db, { actors: [officerId], people: [personId] });
  return {
    personId,
    legalName: candidate.legalName,
    schemeVersion: scheme.version,
    isComplete: result.isComplete,
    standing: presentStanding(result),
    quizPasses: evidence.quizPasses.map((pass) => ({
      module: pass.module,
      passedAt: new Date(pass.passedAt).toISOString(),
      score: presentScore(pass),
    })),
    exam:
      evidence.exam === null
        ? null
        : {
            sittingId: evidence.exam.sittingId,
            passedAt: new Date(evidence.exam.passedAt).toISOString(),
            score: presentScore(evidence.exam),
            passMark: presentPassMark(evidence.exam.passMark),
            isBankPrivate: evidence.exam.isBankPrivate,
          },
    work: evidence.work.flatMap(({ kind, subject, round, points, releasedAt, isPassed }) =>
      isPassed === true && points !== null && releasedAt !== null
        ? [
            {
              title: titleOfWork({ kind, subject, round }),
              passedAt: new Date(releasedAt).toISOString(),
              points: presentScore({ points, maximum: '100/1' }),
            },
          ]
        : [],
    ),
    agreement: acceptance === null ? null : { version: acceptance.version, acceptedAt: acceptance.acceptedAt },
    conflict: conflictOf({ officerId, candidateId: personId }, known),
    isBankExceptionNeeded:
      evidence.exam !== null &&
      isBankExceptionNeeded({ isBankPrivate: evidence.exam.isBankPrivate, isDemo: context.config.isDemo }),
    certificateNumber: await findNumberInForce(db, { personId, schemeVersion: scheme.version }),
  };
}

/** The shipped bank can be read by everybody; outside a demo, an award that rests on it needs a recorded exception. */
export function isBankExceptionNeeded({ isBankPrivate, isDemo }: { isBankPrivate: boolean; isDemo: boolean }): boolean {
  return !isBankPrivate && !isDemo;
}

function titleOfWork({ kind, subject, round }: Pick<WorkRound, 'kind' | 'subject' | 'round'>): string {
  const work = kind === 'capstone' ? `Capstone ${subject}` : `Assignment of ${subject.replace('module-', 'module ')}`;
  return round === 1 ? work : `${work}, round ${round}`;
}
