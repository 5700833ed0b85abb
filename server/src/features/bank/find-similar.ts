import { type ComparedText, findSimilarPairs, type SimilarPair } from '@cmdsp/bank';
import type { Context } from '../../context.ts';
import type { AuthoredQuestion } from '@cmdsp/questions';
import type { Database, Tx } from '../../db/database.ts';
import { textsOfQuestion } from '../../bank/texts-of-question.ts';
import { listNewest } from './queries.ts';
import { questionsOf } from './present-row.ts';

type Text = ComparedText & { readonly place: string; readonly stem: string; readonly enemies: readonly string[] };

/** From this share on a pair is shown; the linter refuses 0.25. */
const usualThreshold = 0.15;
const mostPairs = 200;

/**
 * Questions that share many runs of words, within the bank and with quizzes; enemies and questions of one set are left
 * out. With `entry` only pairs in which a question of that entry has a part.
 */
export async function findSimilar(
  db: Database | Tx,
  context: Context,
  {
    threshold = usualThreshold,
    entry,
  }: { readonly threshold?: number | undefined; readonly entry?: string | undefined },
) {
  const texts = await listTexts(db, context);
  const own = texts.filter(({ place, group }) => place === 'bank' && (entry === undefined || group === entry));
  const among = new Set(own.map(({ id }) => id));
  const pairs = findSimilarPairs(texts, { threshold, among })
    .filter(({ one, other }) => !areEnemies(texts, one, other))
    .slice(0, mostPairs);
  return { threshold, compared: texts.length, pairs: pairs.map((pair) => presentPair(texts, pair)) };
}

function areEnemies(texts: readonly Text[], one: string, other: string): boolean {
  const names = (id: string) => texts.find((text) => text.id === id)?.enemies ?? [];
  return names(one).includes(other) || names(other).includes(one);
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
  return {
    id: question.id,
    text: textsOfQuestion(question).join('\n'),
    group,
    place,
    stem: question.stem,
    enemies: question.enemies,
  };
}

function presentPair(texts: readonly Text[], { one, other, share }: SimilarPair) {
  const side = (id: string) => {
    const found = texts.find((text) => text.id === id);
    return { id, text: found?.stem ?? '', place: found?.place ?? '' };
  };
  return { one: side(one), other: side(other), share };
}
