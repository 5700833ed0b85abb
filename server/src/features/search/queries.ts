import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { SearchDocuments } from '../../db/tables/content.ts';
import type { SearchQuestion } from './read-question.ts';

/** A place that matches, with what is needed to order and group it. */
export type Match = Pick<SearchDocuments, 'number' | 'kind' | 'subject' | 'modules'>;

/** A place with its words. */
export type FoundPlace = Pick<SearchDocuments, 'number' | 'part' | 'anchor' | 'title' | 'heading' | 'body'>;

const mostMatches = 400;

/** The places of a release that answer a question, the best first. `some` asks for any word instead of every word. */
export async function listMatches(
  db: Database,
  asked: { readonly release: string; readonly question: SearchQuestion; readonly words: 'all' | 'some' },
): Promise<readonly Match[]> {
  const { release, question, words } = asked;
  const query = words === 'all' ? everyWord(question) : anyWord(question);
  const { rows } = await sql<Match>`
    select number, kind, subject, modules
    from search_documents
    where release = ${release} and vector @@ (${query})
    order by ts_rank('{0.05, 0.1, 0.4, 1.0}', vector, (${query}), 1)
      + case when not identifiers && ${[...question.identifiers]}::text[] then 0 when kind = 'topic' then 0.5 else 2 end
      + case when lower(title) = ${question.text.toLowerCase()} then 2 else 0 end desc, number
    limit ${mostMatches}`.execute(db);
  return rows;
}

/** Places by their numbers. */
export async function listPlaces(
  db: Database,
  { release, numbers }: { readonly release: string; readonly numbers: readonly number[] },
): Promise<readonly FoundPlace[]> {
  return db
    .selectFrom('searchDocuments')
    .select(['number', 'part', 'anchor', 'title', 'heading', 'body'])
    .where('release', '=', release)
    .where('number', 'in', [...numbers])
    .execute();
}

/**
 * What to mark for a question: each word that is no stop word, and its stem where the word begins with it. PostgreSQL
 * says what stems and stop words are, so that marks and matches agree.
 */
export async function listNeedles(db: Database, question: SearchQuestion): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string; stem: string }>`
    select word, stem from unnest(${[...question.words]}::text[]) word,
      unnest(tsvector_to_array(to_tsvector('english', word))) stem`.execute(db);
  const typed = question.typing === null ? [] : [question.typing.prefix];
  const needles = [...rows.map(({ word, stem }) => (word.startsWith(stem) ? stem : word)), ...typed];
  // The 01 of an advisory's number would be marked in every other advisory as well.
  return [...new Set(needles)].filter((needle) => !/^\d{1,2}$/.test(needle));
}

/** The whole question as typed, or with its last word unfinished, or by the identifiers in it. */
function everyWord({ text, typing, identifiers }: SearchQuestion): RawBuilder<unknown> {
  const parts = [sql`websearch_to_tsquery('english', ${text})`];
  if (typing !== null) {
    const prefix = `'${typing.prefix}':*`;
    parts.push(sql`(websearch_to_tsquery('english', ${typing.before}) && ${prefix}::tsquery)`);
  }
  if (identifiers.length > 0) parts.push(sql`${identifiers.map((key) => `'${key}'`).join(' | ')}::tsquery`);
  return sql.join(parts, sql` || `);
}

function anyWord({ words }: SearchQuestion): RawBuilder<unknown> {
  return sql.join(
    words.map((word) => sql`plainto_tsquery('english', ${word})`),
    sql` || `,
  );
}
