import type { Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { linkTopics } from '../../learning/link-topics.ts';
import { findBeliefs, namesBelief, type Sign } from '../../learning/find-beliefs.ts';
import { listAnswers } from './queries.ts';

type View = z.input<Endpoints['GET /api/misconceptions']['response']>;
type SignView = View['misconceptions'][number]['seen'][number];

/** What somebody may believe wrongly by their own answers, and what they have cleared, the newest first. */
export async function listOwnMisconceptions(context: Context, personId: string): Promise<View> {
  const { catalogue } = context;
  const answers = await asPerson(context.databases.candidate, personId, (tx) => listAnswers(tx, personId));
  const all = [...catalogue.topics.flatMap(({ quiz }) => quiz), ...catalogue.diagnostic];
  const questions = new Map(all.map((question) => [question.id, question]));
  const { held, cleared } = findBeliefs({ answers, questions });
  const answered = new Set(answers.map(({ questionId }) => questionId));
  return {
    misconceptions: held.flatMap(({ slug, seen }) => {
      const known = presentBelief(catalogue, slug);
      return known === null ? [] : [{ ...known, seen: seen.map((sign) => presentSign(catalogue, sign)) }];
    }),
    cleared: cleared.flatMap(({ slug, seen, clearedBy }) => {
      const known = presentBelief(catalogue, slug);
      if (known === null) return [];
      const signs = seen.map((sign) => presentSign(catalogue, sign));
      return [{ ...known, seen: signs, clearedBy: presentSign(catalogue, clearedBy) }];
    }),
    questionsAnswered: [...answered].filter((id) => namesBelief(questions.get(id))).length,
  };
}

function presentBelief(catalogue: Catalogue, slug: string) {
  const found = catalogue.misconceptions.find((misconception) => misconception.slug === slug);
  if (found === undefined) return null;
  const { belief, truth, harm, topics } = found;
  return { slug, belief, truth, harm, topics: linkTopics(catalogue, topics) };
}

function presentSign(catalogue: Catalogue, { question, at, place }: Sign): SignView {
  const [topic = { id: question.topic, title: question.topic }] = linkTopics(catalogue, [question.topic]);
  const base = { at: at.toISOString(), topic };
  switch (place.kind) {
    case 'topic-questions':
    case 'practice':
      return { ...base, kind: place.kind };
    case 'module-quiz':
      return { ...base, kind: place.kind, module: place.module, try: place.tryId };
    case 'diagnostic':
      return { ...base, kind: place.kind, run: place.runId };
  }
}
