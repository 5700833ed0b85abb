import { possibleSteps, stepRules } from '@cmdsp/bank';
import type { Context } from '../../context.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import { countTry } from '../../accounts/limits.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { presentBankPreview } from './present-bank-preview.ts';
import { presentComment, presentRevision, presentStep } from './present-history.ts';
import { listComments, listRevisions, listSteps } from './queries.ts';
import { plainContent } from './plain-content.ts';
import { standingOf } from './standing-of.ts';

/**
 * One entry with a revision, how candidates see it, its reviews and history, and what this person may do with it. Who
 * reads is written down first. @throws Problem `not-found`, `too-many-requests`
 */
export async function showEntry(
  context: Context,
  { person, id, revision }: { readonly person: Person; readonly id: string; readonly revision: number | undefined },
) {
  const { personId, roles } = person;
  await countTry(context, { limit: 'bank-reading-person', subject: personId });
  return context.databases.staff.transaction().execute(async (tx) => {
    const revisions = await listRevisions(tx, id);
    const newest = revisions[0];
    const shown = revision === undefined ? newest : revisions.find((one) => one.revision === revision);
    if (newest === undefined || shown === undefined) throw new Problem('not-found', 'The bank has no such question.');
    const what = `${id}, revision ${shown.revision}`;
    await recordBankReading(tx, { personId, what, entryId: id, isLive: shown.state !== 'draft' });
    const standing = standingOf(shown, newest.revision);
    return {
      id,
      kind: shown.kind,
      shown: shown.revision,
      content: plainContent(shown.content),
      preview: presentBankPreview(context, shown.content),
      revisions: revisions.map(presentRevision),
      steps: (await listSteps(tx, id)).map(presentStep),
      comments: (await listComments(tx, id)).map(presentComment),
      mayDo: possibleSteps(standing, { personId, roles }).map(({ step, refusal }) => ({
        step,
        refusal,
        needsReason: stepRules[step].needsReason,
      })),
      mayWrite: roles.includes('author'),
    };
  });
}
