import { plainText } from '@cmdsp/documents';
import { judgeHandIn } from '@cmdsp/submissions';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { feedbackDays } from '../../submissions/feedback-days.ts';
import { listFiles } from '../../submissions/list-files.ts';
import { presentBlindFile } from '../../submissions/present-files.ts';
import { findTraces } from './find-traces.ts';
import { getOwnRound, judgedText, listTexts, presentText } from './queries.ts';

/**
 * What markers will see of work that is being written, under which numbers it was saved, and what stands against handing it
 * in. @throws Problem `not-found`, `hand-in-refused`
 */
export async function checkSubmission(
  { databases }: Pick<Context, 'databases'>,
  own: { readonly id: string; readonly personId: string },
) {
  return asPerson(databases.candidate, own.personId, async (tx) => {
    const work = await getOwnRound(tx, own);
    if (work.step !== 'writing') throw new Problem('hand-in-refused', 'This was handed in already.');
    const texts = await listTexts(tx, own.id);
    const names = await listOwnNames(tx, own.personId);
    return {
      work,
      texts: texts.map((text) => ({
        ...presentText(text),
        documentId: text.documentId,
        seen: { fence: text.writtenFence, revision: text.revision },
      })),
      files: (await listFiles(tx, own.id)).map(presentBlindFile),
      obstacles: [...judgeHandIn(texts.map(judgedText))],
      traces: [...findTraces(texts.map(({ body }) => plainText(body)).join('\n'), names)],
      feedbackDays: await feedbackDays(tx, work.kind),
    };
  });
}

async function listOwnNames(tx: Tx, personId: string): Promise<readonly string[]> {
  const person = await tx
    .selectFrom('people')
    .select(['legalName', 'displayName'])
    .where('id', '=', personId)
    .executeTakeFirst();
  return person === undefined ? [] : [person.legalName, person.displayName];
}
