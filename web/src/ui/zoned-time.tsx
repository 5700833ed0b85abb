import { zonedWords } from './zoned-words.ts';
import styles from './zoned-time.module.css';

/** A moment as the clocks of a window's own zone show it, and below it as the reader's own show it where that differs. */
export function ZonedTime({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  const there = zonedWords(at, timeZone);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = zonedWords(at, own);
  return (
    <span>
      <time dateTime={at}>{there}</time> <span className={styles.zone}>({timeZone})</span>
      {here !== there && (
        <span className={styles.own}>
          Where you are ({own}): {shorter(here, there)}
        </span>
      )}
    </span>
  );
}

/** Without the day where it is the same on both clocks. */
function shorter(here: string, there: string): string {
  const [day, time] = [here.slice(0, here.lastIndexOf(', ')), here.slice(here.lastIndexOf(', ') + 2)];
  return there.startsWith(`${day}, `) ? time : here;
}
