import type { PointerEvent, ReactNode } from 'react';
import styles from './ordering.module.css';

export type StepRowProps = {
  /** Beginning of the ids of this row. */
  readonly name: string;
  readonly handle: string;
  readonly text: ReactNode;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly state: 'still' | 'taken' | 'dragged';
  /** True while another step is taken up and could be put here. */
  readonly isTarget: boolean;
  readonly isClosed: boolean;
  readonly onMove: (place: number, button: 'up' | 'down') => void;
  readonly onTake: () => void;
  readonly onLetGo: () => void;
  readonly onGrab: ((event: PointerEvent) => void) | undefined;
};

/** One step: its place, its text as a button that takes it up or puts another one here, and buttons up and down. */
export function StepRow({ name, handle, text, place, count, state, isTarget, isClosed, ...on }: StepRowProps) {
  const edge = { up: place === 0, down: place === count - 1 };
  const arrow = (button: 'up' | 'down') => (
    <button
      type="button"
      id={`${name}-${button}`}
      className={styles.arrow}
      // Not `disabled`: a button that has brought its step to the end keeps the focus.
      aria-disabled={isClosed || edge[button] || undefined}
      aria-labelledby={`${name}-${button}-word ${name}-text`}
      onClick={() => {
        if (!edge[button]) on.onMove(place + (button === 'up' ? -1 : 1), button);
      }}
    >
      <span id={`${name}-${button}-word`} className="visually-hidden">
        {button === 'up' ? 'Move up:' : 'Move down:'}
      </span>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className={styles.sign}>
        <path d={button === 'up' ? 'M4 12.5 10 6.5 16 12.5' : 'M4 7.5 10 13.500 16 7.500'} />
      </svg>
    </button>
  );
  return (
    <li className={styles.step} data-step={handle} data-state={state}>
      <span className={styles.grip} aria-hidden="true" onPointerDown={on.onGrab}>
        <span className={styles.place}>{place + 1}</span>
      </span>
      <button
        type="button"
        className={styles.take}
        aria-pressed={state === 'taken'}
        disabled={isClosed}
        onClick={on.onTake}
        onKeyDown={(event) => {
          if (event.key === 'Escape') on.onLetGo();
        }}
      >
        <span className="visually-hidden">{isTarget ? 'Put it here, at the place of: ' : 'Take up: '}</span>
        <span id={`${name}-text`}>{text}</span>
      </button>
      <span className={styles.arrows}>
        {arrow('up')}
        {arrow('down')}
      </span>
    </li>
  );
}
