import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Markdown, MarkdownLine } from '../markdown.tsx';
import type { PracticeFeedback, PracticeQuestion } from '../practice-types.ts';
import styles from './interactions.module.css';

type OptionRowProps = {
  readonly option: PracticeQuestion['options'][number];
  /** What became of this option; null before the answer. */
  readonly verdict: PracticeFeedback['options'][number] | null;
  /** `line` is one of a log: set in the face of artefacts, close to its neighbours. */
  readonly look?: 'text' | 'line';
  /** The browser's own radio button or checkbox. */
  readonly children: ReactNode;
};

/** One option with its control; after the answer also whether it is right, and why. */
export function OptionRow({ option, verdict, look = 'text', children }: OptionRowProps) {
  const state = verdict === null ? undefined : verdict.isCorrect ? 'right' : verdict.isChosen ? 'wrong' : 'other';
  return (
    <div className={styles.option} data-state={state} data-look={look}>
      <label className={styles.choice}>
        {children}
        <span>
          <MarkdownLine tree={option.text} />
        </span>
      </label>
      {verdict !== null && (
        <div className={styles.rationale}>
          <p className={styles.verdict}>
            <Icon name={verdict.isCorrect ? 'check' : 'cross'} size={16} />
            {words(verdict)}
          </p>
          <Markdown tree={verdict.rationale} />
          {verdict.misconception !== null && (
            <details className={styles.belief}>
              <summary>The belief behind it: {verdict.misconception.belief}</summary>
              <Markdown tree={verdict.misconception.truth} />
            </details>
          )}
        </div>
      )}
    </div>
  );
}

function words({ isCorrect, isChosen }: PracticeFeedback['options'][number]): string {
  if (isCorrect) return isChosen ? 'Right, and you chose it' : 'Right';
  return isChosen ? 'Not right, and you chose it' : 'Not right';
}
