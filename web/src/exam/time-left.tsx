import { type ClientState, timeLeft } from '@cmdsp/sittings/client';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { monotonic } from '../journal/monotonic.ts';
import { clockWords, markWords } from './time-words.ts';
import styles from './time-left.module.css';

export type TimeLeftProps = {
  readonly clock: ClientState['clock'];
  readonly isHidden: boolean;
  readonly onToggle: () => void;
  readonly onAnnounce: (sentence: string) => void;
};

/** The time left by the server's clock. Silent for screen readers but for 30, 10, 5 and 1 minutes and key T. */
export function TimeLeft({ clock, isHidden, onToggle, onAnnounce }: TimeLeftProps) {
  const [left, setLeft] = useState<number | null>(() => timeLeft(clock, monotonic()));
  const before = useRef(left);
  useEffect(() => {
    const tick = () => {
      const now = timeLeft(clock, monotonic());
      const words = before.current === null || now === null ? null : markWords(before.current, now);
      if (words !== null) onAnnounce(words);
      before.current = now;
      setLeft(now);
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [clock, onAnnounce]);
  const isShort = left !== null && left <= 5 * 60_000;
  return (
    <div className={styles.time} data-short={isShort || undefined}>
      <Icon name="clock" />
      <span className={styles.clock} aria-hidden="true">
        {isHidden ? 'hidden' : left === null ? '–' : clockWords(left)}
      </span>
      <span className="visually-hidden">
        {isHidden ? 'Time left: hidden' : left === null ? 'Time left unknown' : `Time left: ${clockWords(left)}`}
      </span>
      <button type="button" className={styles.toggle} aria-pressed={isHidden} onClick={onToggle}>
        {isHidden ? 'Show time' : 'Hide time'}
      </button>
    </div>
  );
}
