import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import styles from './interactions.module.css';

export type ReasonRowProps = {
  readonly head: ReactNode;
  /** Null where there is nothing to judge. */
  readonly isRight: boolean | null;
  readonly words: string;
  readonly children?: ReactNode;
};

/** One part of an answer afterwards: what it is, whether it is right in words and by a sign, and why. */
export function ReasonRow({ head, isRight, words, children }: ReasonRowProps) {
  const state = isRight === null ? 'other' : isRight ? 'right' : 'wrong';
  return (
    <li className={styles.option} data-state={state}>
      <div className={styles.choice}>
        <span>{head}</span>
      </div>
      <div className={styles.rationale}>
        <p className={styles.verdict}>
          {isRight !== null && <Icon name={isRight ? 'check' : 'cross'} size={16} />}
          {words}
        </p>
        {children}
      </div>
    </li>
  );
}
