import { zonedWords } from './zoned-words.ts';

/** A moment as the clocks of a window's own zone show it, and as the reader's own show it where that differs. */
export function ZonedTime({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  const there = zonedWords(at, timeZone);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = zonedWords(at, own);
  return (
    <span>
      <time dateTime={at}>{there}</time>{' '}
      <span>
        ({timeZone}
        {here === there ? '; the same where you are' : `; where you are (${own}) it is ${here}`})
      </span>
    </span>
  );
}
