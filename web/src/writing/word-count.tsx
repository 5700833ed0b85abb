import { hardestWordLimit } from '@cmdsp/documents';
import { useEffect, useRef } from 'react';
import styles from './writing.module.css';

export type WordLimits = { readonly least: number; readonly most: number };

/** How many words there are and how many are asked for. Spoken only when a limit is crossed. */
export function WordCount({
  id,
  words,
  limits,
  onAnnounce,
}: {
  readonly id: string;
  readonly words: number;
  readonly limits: WordLimits;
  readonly onAnnounce: (sentence: string) => void;
}) {
  const zone = zoneOf(words, limits);
  const before = useRef(zone);
  useEffect(() => {
    if (zone === before.current) return;
    before.current = zone;
    onAnnounce(zoneWords(zone, limits));
  }, [zone, limits, onAnnounce]);
  return (
    <p id={id} className={`${styles.count} ${zone === 'right' ? styles.good : zone === 'short' ? '' : styles.caution}`}>
      <strong>{words === 1 ? '1 word' : `${words} words`}</strong>,{' '}
      {limits.least > 0 ? `${limits.least} to ` : 'up to '}
      {limits.most} asked for
      {zone === 'long' && `: ${words - limits.most} more than asked for`}
      {zone === 'full' && `: more than ${hardestWordLimit(limits.most)} are not taken`}
    </p>
  );
}

type Zone = 'short' | 'right' | 'long' | 'full';

function zoneOf(words: number, { least, most }: WordLimits): Zone {
  if (words < least) return 'short';
  if (words <= most) return 'right';
  return words >= hardestWordLimit(most) ? 'full' : 'long';
}

function zoneWords(zone: Zone, { least, most }: WordLimits): string {
  switch (zone) {
    case 'short':
      return `Fewer than ${least} words.`;
    case 'right':
      return `Between ${least} and ${most} words.`;
    case 'long':
      return `More than ${most} words.`;
    case 'full':
      return 'No more words are taken.';
  }
}
