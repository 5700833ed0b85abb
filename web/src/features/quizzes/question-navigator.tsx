import type { PracticeQuestion } from '../../player/practice-types.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './quizzes.module.css';

export type QuestionNavigatorProps = {
  readonly questions: readonly PracticeQuestion[];
  readonly isAnswered: (handle: string) => boolean;
};

/** A number for each question that leads to it and says whether it is answered. */
export function QuestionNavigator({ questions, isAnswered }: QuestionNavigatorProps) {
  return (
    <nav aria-label="Questions">
      <ol className={styles.numbers}>
        {questions.map(({ handle, position }) => (
          <li key={handle}>
            <a
              href={`#question-${position}`}
              className={styles.number}
              data-answered={isAnswered(handle)}
              aria-label={`Question ${position}, ${isAnswered(handle) ? 'answered' : 'not answered'}`}
            >
              {position}
              {isAnswered(handle) && <Icon name="check" size={14} />}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
