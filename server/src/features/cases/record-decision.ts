import { type DecisionRefusal, takeDecision } from '@cmdsp/cases';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { getEdition } from './editions.ts';
import { findPlayForUpdate, getPlay, insertChoice } from './queries.ts';
import { recordOf } from './record-of.ts';
import type { PlayView } from './play-view.ts';
import { playNotFound, viewPlay } from './show-play.ts';

/**
 * Records a decision for good; only what is recorded has consequences to show. Repeating it shows the same.
 * @throws Problem `not-found`, `conflict`, `answer-unusable`
 */
export async function recordDecision(
  context: Context,
  asked: {
    readonly personId: string;
    readonly playId: string;
    readonly step: string;
    readonly decision: string;
    readonly reason: string;
  },
): Promise<PlayView> {
  const { personId, playId, step, decision } = asked;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const play = await findPlayForUpdate(tx, asked);
    if (play === null) throw playNotFound();
    const outcome = takeDecision(await getEdition(context, play.edition), recordOf(play), { step, decision });
    if (outcome.kind === 'refused') throw refusal(outcome.reason);
    if (outcome.kind === 'taken') {
      const reason = asked.reason === '' ? null : asked.reason;
      await insertChoice(tx, { playId, place: outcome.record.choices.length, step, decision, reason });
    }
    return viewPlay(context, tx, { personId, play: await getPlay(tx, asked) });
  });
}

function refusal(reason: DecisionRefusal): Problem {
  if (reason === 'unknown-decision')
    return new Problem('answer-unusable', 'This step has no such decision. Load the page again.');
  if (reason === 'decided-already')
    return new Problem('conflict', 'This step was decided otherwise in another window, and a decision stands.');
  return new Problem('conflict', 'The play is at another place. Load the page to see where it stands.');
}
