import { type ComparedText, findSimilarPairs, type SimilarPair } from '@cmdsp/bank';
import type { Context } from '../../context.ts';
import type { AuthoredQuestion } from '@cmdsp/questions';
import type { Database, Tx } from '../../db/database.ts';
import type { BankContent } from '../../db/tables/bank.ts';
import { textsOfQuestion } from '../../bank/texts-of-question.ts';
import { listNewest } from './queries.ts';
import { questionsOf } from './present-row.ts';

type Text = ComparedText & { readonly place: string; readonly stem: string };

/** From this share on a pair is shown; the linter refuses 0.25. */
const usualThreshold = 0.15;
const mostPairs = 200;

/** Questions that share many runs of words, within the bank and with quizzes; enemies and questions of one set are left out. */
export async function findSimilar(db: Database | Tx, context: Context, threshold = usualThreshold) {
  const texts = await listTexts(db, context);
  const among = new Set(texts.filter(({ place }) => place !== 'quiz').map(({ id }) => id));
  const pairs = findSimilarPairs(texts, { threshold, among }).slice(0, mostPairs);
  return { threshold, compared: texts.length, pairs: pairs.map((pair) => presentPair(texts, pair)) };
}

/** What resembles the questions of one entry, whose words may not be stored yet. */
export async function findSimilarTo(db: Database | Tx, context: Context, content: BankContent) {
  const own = questionsOf(content).map((question) => textOf(question, 'bank', content.id));
  const others = (await listTexts(db, context)).filter(({ group }) => group !== content.id);
  const texts = [...own, ...others];
  const among = new Set(own.map(({ id }) => id));
  const pairs = findSimilarPairs(texts, { threshold: usualThreshold, among });
  return pairs.slice(0, 10).map((pair) => presentPair(texts, pair));
}

async function listTexts(db: Database | Tx, context: Context): Promise<readonly Text[]> {
  const entries = await listNewest(db, context);
  const kept = entries.filter(({ state }) => state !== 'retired');
  return [
    ...kept.flatMap(({ id, content }) => questionsOf(content).map((question) => textOf(question, 'bank', id))),
    ...context.catalogue.topics.flatMap(({ id, quiz }) =>
      quiz.map((question) => textOf(question, 'quiz', `quiz ${id}`)),
    ),
  ];
}

function textOf(question: AuthoredQuestion, place: string, group: string): Text {
  return { id: question.id, text: textsOfQuestion(question).join('\n'), group, place, stem: question.stem };
}

function presentPair(texts: readonly Text[], { one, other, share }: SimilarPair) {
  const side = (id: string) => {
    const found = texts.find((text) => text.id === id);
    return { id, text: found?.stem ?? '', place: found?.place ?? '' };
  };
  return { one: side(one), other: side(other), share };
}
