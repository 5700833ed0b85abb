import { drawModuleQuiz } from '@cmdsp/enrolment';
import type { Catalogue } from '@cmdsp/content';
import { type AuthoredQuestion, freezeQuestion, type FrozenQuestion } from '@cmdsp/questions';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { seedOf } from '../../learning/handle-of.ts';
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

function drawQuestions(
  { programme, topics }: Catalogue,
  { module, seed }: { readonly module: number; readonly seed: string },
): {
  readonly paper: { readonly questions: readonly FrozenQuestion[] };
  readonly questions: readonly AuthoredQuestion[];
} {
  const own = topics.filter((topic) => topic.module === module);
  const questions = own.flatMap((topic) => topic.quiz);
  const drawn = drawModuleQuiz({
    topics: own.map((topic) => ({
      id: topic.id,
      questions: topic.quiz.map((question) => ({
        id: question.id,
        optionIds: freezeQuestion(question).options.map((option) => option.id),
        enemies: question.enemies,
      })),
    })),
    perTopic: programme.moduleQuiz.perTopic,
    seed,
  });
  if (!drawn.ok || drawn.value.length === 0) {
    throw new Problem('not-found', 'This module has too few questions for a quiz yet.');
  }
  const chosen = drawn.value.flatMap(({ id, optionIds }) => {
    const question = questions.find((candidate) => candidate.id === id);
    return question === undefined ? [] : [{ question, frozen: orderOptions(freezeQuestion(question), optionIds) }];
  });
  return {
    paper: { questions: chosen.map(({ frozen }) => frozen) },
    questions: chosen.map(({ question }) => question),
  };
}

function orderOptions(question: FrozenQuestion, order: readonly string[]): FrozenQuestion {
  const options = order.flatMap((id) => question.options.filter((option) => option.id === id));
  return { ...question, options };
}
