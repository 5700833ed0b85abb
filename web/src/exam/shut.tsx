import { ExamButton } from './exam-button.tsx';
import styles from './hall.module.css';

export type ShutProps = {
  readonly title: string;
  readonly message?: string;
  readonly isBusy?: boolean;
  readonly onRetry?: () => void;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

/** Nothing to answer on this screen: why, and what to do. */
export function Shut({ title, message, isBusy = false, onRetry, action }: ShutProps) {
  return (
    <main className={styles.hall} aria-busy={isBusy}>
      <h1>{title}</h1>
      {message !== undefined && <p role="alert">{message}</p>}
      <div className={styles.actions}>
        {action !== undefined && (
          <ExamButton look="primary" onClick={action.onPress}>
            {action.label}
          </ExamButton>
        )}
        {onRetry !== undefined && (
          <ExamButton look="primary" onClick={onRetry}>
            Try again
          </ExamButton>
        )}
        {!isBusy && <a href="/exam">Back to the exam page</a>}
      </div>
    </main>
  );
}
