import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { listFiles } from '../../submissions/list-files.ts';
import { presentFile } from '../../submissions/present-files.ts';
import { getOwnRound, listTexts, presentText } from './queries.ts';

/** A round of one's own work with its texts and files as they are. @throws Problem `not-found` */
export async function showSubmission(
  { databases }: Pick<Context, 'databases'>,
  own: { readonly id: string; readonly personId: string },
) {
  return asPerson(databases.candidate, own.personId, async (tx) => {
    const work = await getOwnRound(tx, own);
    const texts = await listTexts(tx, own.id);
    return {
      work,
      texts: texts.map(presentText),
      files: (await listFiles(tx, own.id)).map(presentFile),
      mayWithdraw: work.kind === 'assignment' && work.step === 'received',
    };
  });
}
