import { ExamButton } from './exam-button.tsx';
import styles from './hall.module.css';
import type { Look } from './marks.ts';

/** How the text looks, to be changed at any time. */
export function LookSettings({
  look,
  onChange,
}: {
  readonly look: Look;
  readonly onChange: (look: Partial<Look>) => void;
}) {
  const isHigh = look.contrast === 'high';
  const isSpaced = look.font === 'spaced';
  return (
    <div className={styles.actions} role="group" aria-label="How the text looks">
      <ExamButton aria-pressed={isHigh} onClick={() => onChange({ contrast: isHigh ? 'normal' : 'high' })}>
        High contrast: {isHigh ? 'on' : 'off'}
      </ExamButton>
      <ExamButton aria-pressed={isSpaced} onClick={() => onChange({ font: isSpaced ? 'normal' : 'spaced' })}>
        Wider spaced text: {isSpaced ? 'on' : 'off'}
      </ExamButton>
    </div>
  );
}
