import type { Endpoints } from '@cmdsp/contract';
import { findConflict } from '@cmdsp/impartiality';
import { findPassages, markPassages } from '@cmdsp/marking';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { writersOf } from '../../marking/lock-script.ts';
import { givenTexts, textOfScript } from '../../marking/text-of-script.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { fingerprintScripts } from './fingerprint-scripts.ts';
import { listSimilar } from './list-similar.ts';

type List = z.input<Endpoints['GET /api/similarity']['response']>;
type Pair = z.input<Endpoints['GET /api/similarity/:one/:other']['response']>;
type Use = Pick<Context, 'databases' | 'catalogue'>;

/** Scripts that share passages; those of people to whom the officer has a relation are only counted. */
export async function showSimilarity(context: Use, officerId: string): Promise<List> {
  await fingerprintScripts(context);
  return context.databases.staff.transaction().execute(async (tx) => {
    const leastPercent = await readSetting(tx, 'similarity-share');
    const pairs = await listSimilar(tx, leastPercent / 100);
    const writers = new Map<string, readonly string[]>();
    for (const submission of new Set(
      pairs.flatMap(({ oneSubmission, otherSubmission }) => [oneSubmission, otherSubmission]),
    ))
      writers.set(submission, await writersOf(tx, submission));
    const known = await listKnownRelations(tx, {
      actors: [officerId],
      people: [...new Set([...writers.values()].flat())],
    });
    const shown = pairs.filter(({ oneSubmission, otherSubmission }) => {
      const personIds = [...(writers.get(oneSubmission) ?? []), ...(writers.get(otherSubmission) ?? [])];
      return findConflict({ assignment: 'mark', actorId: officerId, personIds, ...known }) === null;
    });
    return {
      leastPercent,
      hidden: pairs.length - shown.length,
      pairs: shown.map(({ oneId, otherId, oneCode, otherCode, kind, subject, title, share, finding }) => {
        return { one: oneId, other: otherId, oneCode, otherCode, kind, subject, title, share, finding };
      }),
    };
  });
}

/** Two scripts beside each other with what both say. @throws Problem `not-found`, `conflict-of-interest` */
export async function showPair(
  { databases, catalogue }: Use,
  { one, other, officerId }: { readonly one: string; readonly other: string; readonly officerId: string },
): Promise<Pair> {
  return databases.staff.transaction().execute(async (tx) => {
    const [left, right] = await requirePair(tx, { one, other, officerId });
    const [leftText, rightText] = [
      await textOfScript(tx, left.submissionId),
      await textOfScript(tx, right.submissionId),
    ];
    const { share, passages } = findPassages(leftText, rightText, givenTexts(catalogue, left.kind, left.subject));
    const numbered = passages.map((passage, place) => ({ ...passage, number: place + 1 }));
    const review = await tx
      .selectFrom('similarityReviews')
      .innerJoin('people', 'people.id', 'similarityReviews.reviewedBy')
      .select(['finding', 'reason', 'reviewedAt', 'people.displayName as by'])
      .where('oneId', '=', left.id)
      .where('otherId', '=', right.id)
      .executeTakeFirst();
    return {
      share,
      passages: numbered.map(({ number, words }) => ({ number, words })),
      one: {
        code: left.code,
        pieces: [
          ...markPassages(
            leftText,
            numbered.map(({ inOne, ...run }) => ({ ...run, from: inOne })),
          ),
        ],
      },
      other: {
        code: right.code,
        pieces: [
          ...markPassages(
            rightText,
            numbered.map(({ inOther, ...run }) => ({ ...run, from: inOther })),
          ),
        ],
      },
      review:
        review === undefined
          ? null
          : { finding: review.finding, reason: review.reason, by: review.by, at: review.reviewedAt.toISOString() },
    };
  });
}

/** Both scripts, the smaller id first, for an officer without a relation to either writer. */
export async function requirePair(
  tx: Tx,
  { one, other, officerId }: { readonly one: string; readonly other: string; readonly officerId: string },
) {
  const [left, right] = await tx
    .selectFrom('scripts')
    .select(['id', 'submissionId', 'code', 'kind', 'subject'])
    .where('id', 'in', [one, other])
    .orderBy('id')
    .execute();
  if (left === undefined || right === undefined) throw new Problem('not-found', 'There are no such scripts.');
  const personIds = [...(await writersOf(tx, left.submissionId)), ...(await writersOf(tx, right.submissionId))];
  await requireNoConflict(tx, { assignment: 'mark', actorId: officerId, personIds, person: 'one of the two writers' });
  return [left, right] as const;
}
