import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from './presenter.module.css';
import { useStopwatch } from './use-stopwatch.ts';
import { writeDuration } from './write-duration.ts';

/** Time spoken and time of day. Nothing is announced while it runs: a speaker looks when they want to know. */
export function PresenterClock() {
  const { seconds, isRunning, toggle, reset } = useStopwatch();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles.clock}>
      <span role="timer" aria-label="Time spoken" className={styles.time}>
        {writeDuration(seconds)}
      </span>
      <Button onPress={toggle}>{isRunning ? 'Pause the timer' : seconds === 0 ? 'Start the timer' : 'Go on'}</Button>
      <Button look="quiet" isDisabled={seconds === 0} onPress={reset}>
        Reset
      </Button>
      <span className={styles.day}>
        <span className="visually-hidden">Time of day </span>
        {now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
      </span>
    </div>
  );
}
