import type { Place } from '../place.ts';
import type { Finding, Rule } from '../rule.ts';

/** An id means one thing: results, enemies and links are kept by it. */
export const uniqueId: Rule = {
  id: 'unique-id',
  severity: 'error',
  checks: 'No two questions or sets share an id, and no two terms, sources or misconceptions share a slug',
  fix: 'give one of the two another name',
  find: ({ questions, sets, glossary, sources, misconceptions }) => [
    ...findRepeated([...questions, ...sets].map(({ value, at }) => ({ name: value.id, place: at(['id']) }))),
    ...[glossary, sources, misconceptions].flatMap((entries) =>
      findRepeated(entries.map(({ value, at }) => ({ name: value.slug, place: at(['slug']) }))),
    ),
  ],
};

function findRepeated(entries: readonly { readonly name: string; readonly place: Place }[]): Finding[] {
  const first = new Map<string, Place>();
  return entries.flatMap(({ name, place }) => {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, place);
    if (earlier === undefined) return [];
    return [{ ...place, message: `\`${name}\` is taken already (${earlier.file}:${earlier.line})` }];
  });
}
