import { placeOfPlay } from '@cmdsp/cases';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { getEdition } from './editions.ts';
import { getEditionStep } from './present-step.ts';
import { findPlayForUpdate, upsertDraft } from './queries.ts';
import { recordOf } from './record-of.ts';
import { playNotFound } from './show-play.ts';

/**
 * Keeps what is chosen and typed at the present step, exactly as it was typed; the last one counts.
 * @throws Problem `not-found`, `conflict` when the play is elsewhere, `answer-unusable`
 */
export async function saveDraft(
  context: Context,
  asked: {
    readonly personId: string;
    readonly playId: string;
    readonly step: string;
    readonly decision: string | null;
    readonly reason: string;
  },
): Promise<z.input<Endpoints['PUT /api/case-plays/:play/draft']['response']>> {
  const { playId, step, decision, reason } = asked;
  return asPerson(context.databases.candidate, asked.personId, async (tx) => {
    const play = await findPlayForUpdate(tx, asked);
    if (play === null) throw playNotFound();
    const edition = await getEdition(context, play.edition);
    const place = placeOfPlay(edition, recordOf(play));
    if (place.kind !== 'deciding' || place.step !== step)
      throw new Problem(
        'conflict',
        'This step was decided in another window. Load the page to see where the play stands.',
      );
    if (decision !== null && getEditionStep(edition, step).decisions.every(({ id }) => id !== decision))
      throw new Problem('answer-unusable', 'This step has no such decision. Load the page again.');
    const savedAt = await upsertDraft(tx, { playId, step, decision, reason });
    return { savedAt: savedAt.toISOString() };
  });
}
