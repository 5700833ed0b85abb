import type { SearchResult } from './search-query.ts';

/** A text with the words that were looked for marked; what the server sent stays text. */
export function Marked({ words: { text, marks } }: { readonly words: SearchResult['title'] }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
