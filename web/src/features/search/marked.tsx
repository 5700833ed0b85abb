import type { SearchResult } from './search-query.ts';

/** A text with the words that were looked for marked; what the server sent stays text. */
export function Marked({ words: { text, marks } }: { readonly words: SearchResult['title'] }) {
  let from = 0;
  return (
    <>
      {marks.map(({ start, end }) => {
        const before = text.slice(from, start);
        from = end;
        return (
          <span key={start}>
            {before}
            <mark>{text.slice(start, end)}</mark>
          </span>
        );
      })}
      {text.slice(from)}
    </>
  );
}
