import type { Asked, Decision, Given, OwnRequest } from './accommodation-queries.ts';

/** A moment, in words. */
export function momentWords(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

export const outcomeWords: Readonly<Record<Decision['outcome'], string>> = {
  granted: 'Granted',
  'granted-in-part': 'Granted in part',
  refused: 'Refused',
};

/** What is asked or arranged, as short lines; none when nothing is. */
export function arrangementLines(arrangement: Asked | Given): readonly string[] {
  const { timeFactor, stopClockBreaks, textSize, contrast, font, separateRoom } = arrangement;
  const other = 'other' in arrangement ? arrangement.other : '';
  return [
    timeFactor === '1/1' ? '' : `More time: × ${timeFactor}${percentMore(timeFactor)}`,
    stopClockBreaks === null ? '' : `Breaks in which the clock stops: ${stopClockBreaks} min`,
    textSize === 'normal' ? '' : textSize === 'large' ? 'Larger text' : 'Largest text',
    contrast === 'high' ? 'High contrast' : '',
    font === 'spaced' ? 'Wider spaced text' : '',
    separateRoom ? 'A separate room' : '',
    other,
  ].filter((line) => line !== '');
}

/** A factor as so many percent more, where that is a whole number: 5/4 is 25 % more. */
function percentMore(factor: string): string {
  const [over = 0, under = 0] = factor.split('/').map(Number);
  const percent = ((over - under) * 100) / under;
  return Number.isInteger(percent) && percent > 0 ? ` (${percent} % more)` : '';
}

/** Where a request stands, with the look that its tag has. */
export function stateWords({
  state,
  decision,
  appealDecision,
}: Pick<OwnRequest, 'state' | 'decision' | 'appealDecision'>): {
  readonly words: string;
  readonly tone: 'neutral' | 'accent' | 'good' | 'caution';
} {
  switch (state) {
    case 'waiting':
      return { words: 'Waits for its decision', tone: 'accent' };
    case 'appealed':
      return { words: 'Appeal waits for its decision', tone: 'accent' };
    case 'withdrawn':
      return { words: 'Taken back', tone: 'neutral' };
    case 'decided':
    case 'appeal-decided': {
      const outcome = (appealDecision ?? decision)?.outcome;
      if (outcome === undefined) return { words: 'Decided', tone: 'neutral' };
      return { words: outcomeWords[outcome], tone: outcome === 'granted' ? 'good' : 'caution' };
    }
  }
}
