import type { Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { collectSearchDocuments } from '../../content/search/collect-search-documents.ts';
import type { Context } from '../../context.ts';
import { excerptOf, markWords } from './mark-words.ts';
import { rememberedAnswers } from './remembered-answers.ts';
import { type FoundPlace, listMatches, listNeedles, listPlaces, type Match } from './queries.ts';
import { readQuestion, type SearchQuestion } from './read-question.ts';
import { suggestQuestion, type Vocabulary, vocabularyOf } from './suggest-question.ts';

type Answer = z.input<Endpoints['GET /api/search']['response']>;
type Kind = Match['kind'];
type Group = { readonly kind: Kind; readonly subject: string; readonly numbers: readonly number[] };

type Asked = {
  readonly q: string;
  readonly kind: Kind | undefined;
  readonly module: number | undefined;
  readonly limit: number;
};

const mostPlaces = 3;
/** A few megabytes a release. */
const mostAnswers = 300;
const kinds = ['topic', 'standard', 'incident', 'term', 'case'] as const satisfies readonly Kind[];

const remembered = new WeakMap<Catalogue, ReturnType<typeof rememberedAnswers<Answer>>>();

/** Finds what a question asks for in the release that `context` holds; where nothing has all its words, what has some. */
export async function searchContent(context: Context, asked: Asked): Promise<Answer> {
  const ask = remembered.get(context.catalogue) ?? rememberedAnswers<Answer>(mostAnswers);
  remembered.set(context.catalogue, ask);
  return ask(JSON.stringify([asked.q, asked.kind, asked.module, asked.limit]), () => findAnswer(context, asked));
}

async function findAnswer(context: Context, asked: Asked): Promise<Answer> {
  const { catalogue, contentRelease: release } = context;
  const db = context.databases.candidate;
  const question = readQuestion(asked.q);
  if (question.words.length === 0) return { matching: 'none', suggestion: null, counts: [], results: [] };
  const [found, needles] = await Promise.all([findMatches(context, question, asked.module), listNeedles(db, question)]);
  const groups = groupMatches(found.matches);
  const shown = groups.filter(({ kind }) => asked.kind === undefined || kind === asked.kind).slice(0, asked.limit);
  const numbers = shown.flatMap((group) => group.numbers.slice(0, mostPlaces));
  const places = numbers.length === 0 ? [] : await listPlaces(db, { release, numbers });
  const placeOf = new Map(places.map((place) => [place.number, place]));
  return {
    matching: found.matching,
    suggestion: found.matching === 'all' ? null : suggestQuestion(question.text, vocabulary(catalogue)),
    counts: kinds.map((kind) => ({ kind, count: groups.filter((group) => group.kind === kind).length })),
    results: shown.map((group) => presentGroup(group, { placeOf, needles })),
  };
}

async function findMatches(
  { contentRelease: release, databases }: Context,
  question: SearchQuestion,
  module: number | undefined,
): Promise<{ readonly matching: Answer['matching']; readonly matches: readonly Match[] }> {
  const inModule = (matches: readonly Match[]) =>
    module === undefined ? matches : matches.filter(({ modules }) => modules.includes(module));
  const all = inModule(await listMatches(databases.candidate, { release, question, words: 'all' }));
  if (all.length > 0) return { matching: 'all', matches: all };
  if (question.words.length < 2) return { matching: 'none', matches: [] };
  const some = inModule(await listMatches(databases.candidate, { release, question, words: 'some' }));
  return { matching: some.length > 0 ? 'some' : 'none', matches: some };
}

/** Places of one topic are one result, which stands where its best place stands. */
function groupMatches(matches: readonly Match[]): readonly Group[] {
  const groups = new Map<string, { kind: Kind; subject: string; numbers: number[] }>();
  for (const { kind, subject, number } of matches) {
    const key = `${kind} ${subject}`;
    const group = groups.get(key) ?? { kind, subject, numbers: [] };
    group.numbers.push(number);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function presentGroup(
  { kind, subject, numbers }: Group,
  { placeOf, needles }: { placeOf: ReadonlyMap<number, FoundPlace>; needles: readonly string[] },
): Answer['results'][number] {
  const places = numbers.slice(0, mostPlaces).flatMap((number) => placeOf.get(number) ?? []);
  const mark = (text: string) => {
    const marked = markWords(text, needles);
    return { text, marks: [...marked.marks] };
  };
  return {
    kind,
    subject,
    title: mark(places[0]?.title ?? subject),
    places: places.map(({ part, anchor, heading, body }) => {
      const excerpt = excerptOf(body, needles);
      const [firstLine = ''] = heading.split('\n');
      return { part, anchor, heading: mark(firstLine), excerpt: { text: excerpt.text, marks: [...excerpt.marks] } };
    }),
    morePlaces: Math.max(0, numbers.length - mostPlaces),
  };
}

const vocabularies = new WeakMap<Catalogue, Vocabulary>();

/** The words of a release, counted when somebody first asks for a word that is not among them. */
function vocabulary(catalogue: Catalogue): Vocabulary {
  const known = vocabularies.get(catalogue);
  if (known !== undefined) return known;
  const documents = collectSearchDocuments(catalogue);
  const counted = vocabularyOf(documents.flatMap(({ title, heading, body }) => [title, heading, body]));
  vocabularies.set(catalogue, counted);
  return counted;
}
