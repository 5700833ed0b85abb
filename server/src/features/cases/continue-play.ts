import { readOn } from '@cmdsp/cases';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { getEdition } from './editions.ts';
import { findPlayForUpdate, getPlay, markBegun, markFinished, markOutcomeRead, type StoredPlay } from './queries.ts';
import { recordOf } from './record-of.ts';
import type { PlayView } from './play-view.ts';
import { playNotFound, viewPlay } from './show-play.ts';

/**
 * Leaves the briefing (`from` null) or the outcome of a step. Leaving the last outcome finishes the play, with its ledger
 * record and progress fact, all or nothing. Repeating it changes nothing.
 * @throws Problem `not-found`, `conflict` where a decision is missing
 */
export async function continuePlay(
  context: Context,
  asked: { readonly personId: string; readonly playId: string; readonly from: string | null },
): Promise<PlayView> {
  const { personId, playId } = asked;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const play = await findPlayForUpdate(tx, asked);
    if (play === null) throw playNotFound();
    const reading = readOn(await getEdition(context, play.edition), recordOf(play), { step: asked.from });
    if (reading.kind === 'refused') throw new Problem('conflict', 'Decide this step first; then the play goes on.');
    if (reading.kind === 'left') {
      if (asked.from === null) await markBegun(tx, playId);
      else await markOutcomeRead(tx, playId);
      if (reading.isFinished) await finishPlay(tx, { personId, play });
    }
    return viewPlay(context, tx, { personId, play: await getPlay(tx, asked) });
  });
}

async function finishPlay(tx: Tx, { personId, play }: { personId: string; play: StoredPlay }): Promise<void> {
  await markFinished(tx, play.id);
  await appendRecord(tx, {
    streamKind: 'case-play',
    streamId: play.id,
    kind: 'case-finished',
    actor: `person:${personId}`,
    body: { case: play.slug, edition: play.edition, role: play.role },
  });
  await recordProgressFact(tx, { personId, fact: { kind: 'case-finished', case: play.slug } });
}
