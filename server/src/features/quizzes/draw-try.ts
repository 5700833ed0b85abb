import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { seedOf } from '../../learning/handle-of.ts';
import { drawQuestions } from './draw-questions.ts';
import type { TryView } from './present-try.ts';
import { insertTry, listTries } from './queries.ts';
import { presentTry } from './show-try.ts';

/**
 * Draws a new try of a module's quiz and freezes it, or gives back the one that is open: pressing twice, or from two
 * tabs, begins one try.
 * @throws Problem `not-found` when the module has too few questions for a quiz
 */
export async function drawTry(
  context: Context,
  asked: { readonly personId: string; readonly module: number },
): Promise<TryView> {
  const id = newId();
  const seed = seedOf(context.secrets.sittingSecret, `module-quiz ${id}`);
  const drawn = drawQuestions(context.catalogue, { module: asked.module, seed });
  return asPerson(context.databases.candidate, asked.personId, async (tx) => {
    const { contentRelease } = context;
    await insertTry(tx, { id, ...asked, contentRelease, seed, ...drawn });
    const open = (await listTries(tx, asked)).find(({ submission }) => submission === null);
    if (open === undefined) throw new Problem('conflict', 'This try was submitted a moment ago. Start another one.');
    return presentTry(context, tx, open);
  });
}
