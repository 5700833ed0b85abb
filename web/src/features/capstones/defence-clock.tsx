import { useEffect, useState } from 'react';
import styles from './capstones.module.css';

/** Seconds left at which a screen reader is told. */
const said = [300, 120, 60, 30];

type DefenceClockProps = {
  readonly endsAt: string;
  /** The server's time when `endsAt` was told. */
  readonly now: string;
  readonly onOver: () => void;
};

/** The time that is left, by the server's clock; silent but for four polite messages. */
export function DefenceClock({ endsAt, now, onOver }: DefenceClockProps) {
  const left = Date.parse(endsAt) - Date.parse(now);
  const [seconds, setSeconds] = useState(Math.max(0, Math.ceil(left / 1000)));
  useEffect(() => {
    // The device's clock may be wrong; how long ago the server was heard is not.
    const heardAt = performance.now();
    const tick = setInterval(() => {
      const rest = Math.max(0, Math.ceil((left - (performance.now() - heardAt)) / 1000));
      setSeconds(rest);
      if (rest === 0) onOver();
    }, 1000);
    return () => clearInterval(tick);
  }, [left, onOver]);
  const threshold = said.findLast((limit) => seconds <= limit);
  return (
    <div className={styles.clock}>
      <span role="timer" aria-live="off" className="figures">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>{' '}
      left, until {new Date(endsAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
      <span role="status" className="visually-hidden">
        {threshold === undefined
          ? ''
          : threshold >= 60
            ? `${threshold / 60} minutes or less are left`
            : `${threshold} seconds are left`}
      </span>
    </div>
  );
}
