import type { Catalogue } from '@cmdsp/content';
import { drawModuleQuiz } from '@cmdsp/enrolment';
import { type AuthoredQuestion, freezeQuestion, type FrozenQuestion } from '@cmdsp/questions';
import { Problem } from '../../http/problem.ts';
import type { FrozenQuiz } from '../../learning/frozen-quiz.ts';

/** What a try is made of: the paper that is shown, and the authored questions behind it, keys included. */
export type DrawnQuiz = { readonly paper: FrozenQuiz; readonly questions: readonly AuthoredQuestion[] };

/** Draws the questions of a module's quiz from a seed. @throws Problem `not-found` when the module has too few */
export function drawQuestions(
  { programme, topics }: Catalogue,
  { module, seed }: { readonly module: number; readonly seed: string },
): DrawnQuiz {
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

/** Options and steps in the order drawn; regions and lines keep that of their figure or text. */
function orderOptions(question: FrozenQuestion, order: readonly string[]): FrozenQuestion {
  if (question.kind === 'hotspot' || question.kind === 'evidence') return question;
  const options = order.flatMap((id) => question.options.filter((option) => option.id === id));
  return { ...question, options };
}
