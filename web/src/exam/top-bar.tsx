import type { ClientState } from '@cmdsp/sittings/client';
import { Icon } from '../ui/icon.tsx';
import { ExamButton } from './exam-button.tsx';
import type { TextSize } from './marks.ts';
import { SaveStatus } from './save-status.tsx';
import { TimeLeft } from './time-left.tsx';
import styles from './top-bar.module.css';

export type TopBarProps = {
  readonly title: string;
  readonly place: number | 'review';
  readonly count: number;
  readonly state: ClientState;
  readonly isTimeHidden: boolean;
  readonly textSize: TextSize;
  readonly onRetry: () => void;
  readonly onAnnounce: (sentence: string) => void;
  readonly onToggleTime: () => void;
  readonly onTextSize: (size: TextSize) => void;
  readonly onHelp: () => void;
  /** Begins a stop-clock break; absent where none is granted or none is left. */
  readonly onBreak?: () => void;
};

const sizes: readonly { readonly size: TextSize; readonly label: string }[] = [
  { size: 'normal', label: 'Normal text' },
  { size: 'large', label: 'Large text' },
  { size: 'huge', label: 'Very large text' },
];

/** Where I am, whether my answers are safe, how much time is left. */
export function TopBar(props: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.place}>
        <span className={styles.title}>{props.title}</span>
        <strong className="figures">
          {props.place === 'review' ? 'Review' : `Question ${props.place} of ${props.count}`}
        </strong>
      </div>
      <SaveStatus state={props.state} onAnnounce={props.onAnnounce} onRetry={props.onRetry} />
      <TimeLeft
        clock={props.state.clock}
        isHidden={props.isTimeHidden}
        onToggle={props.onToggleTime}
        onAnnounce={props.onAnnounce}
      />
      <div className={styles.tools}>
        <div className={styles.sizes} role="group" aria-label="Text size">
          {sizes.map(({ size, label }, step) => (
            <button
              key={size}
              type="button"
              className={styles.size}
              aria-label={label}
              aria-pressed={props.textSize === size}
              onClick={() => props.onTextSize(size)}
              data-step={step}
            >
              A
            </button>
          ))}
        </div>
        {props.onBreak !== undefined && <ExamButton onClick={props.onBreak}>Break</ExamButton>}
        <ExamButton look="quiet" onClick={props.onHelp} aria-label="Help and keys">
          <Icon name="info" /> <span className={styles.word}>Help</span>
        </ExamButton>
      </div>
    </header>
  );
}
