import { Icon } from '../ui/icon.tsx';
import { ExamButton } from './exam-button.tsx';
import styles from './room-footer.module.css';

export type RoomFooterProps = {
  readonly place: number | 'review';
  readonly count: number;
  readonly answered: number;
  readonly isFlagged: boolean;
  readonly isStriking: boolean;
  /** Only options that one chooses among can be struck out. */
  readonly mayStrike: boolean;
  readonly onGo: (target: number | 'review') => void;
  readonly onFlag: () => void;
  readonly onStrike: () => void;
  readonly onNavigator: () => void;
};

/** Previous, flag, strike out, all questions, next: always in the same place. */
export function RoomFooter({
  place,
  count,
  answered,
  isFlagged,
  isStriking,
  mayStrike,
  onGo,
  onFlag,
  onStrike,
  onNavigator,
}: RoomFooterProps) {
  const isReview = place === 'review';
  return (
    <footer className={styles.footer}>
      <ExamButton onClick={() => onGo(isReview ? count : place - 1)} disabled={place === 1}>
        <Icon name="previous" /> Previous
      </ExamButton>
      <div className={styles.middle}>
        {!isReview && (
          <>
            <ExamButton look="quiet" aria-pressed={isFlagged} onClick={onFlag}>
              <Icon name="flag" /> {isFlagged ? 'Flagged' : 'Flag'}
            </ExamButton>
            {mayStrike && (
              <ExamButton look="quiet" aria-pressed={isStriking} onClick={onStrike}>
                <Icon name="cross" /> {isStriking ? 'Stop striking' : 'Strike out'}
              </ExamButton>
            )}
          </>
        )}
        <ExamButton look="quiet" onClick={onNavigator}>
          <Icon name="menu" />
          <span className="figures">
            {answered} of {count} answered
          </span>
        </ExamButton>
      </div>
      {isReview ? (
        <span />
      ) : (
        <ExamButton
          look={place === count ? 'secondary' : 'primary'}
          onClick={() => onGo(place === count ? 'review' : place + 1)}
        >
          {place === count ? 'Review' : 'Next'} <Icon name="next" />
        </ExamButton>
      )}
    </footer>
  );
}
