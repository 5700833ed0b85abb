import styles from './progress-bar.module.css';

/** How much of something is done, as a bar and in words. */
export function ProgressBar({
  label,
  value,
  maximum,
  words,
}: {
  readonly label: string;
  readonly value: number;
  readonly maximum: number;
  readonly words: string;
}) {
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        <span className="figures">{words}</span>
      </div>
      <progress className={styles.bar} value={value} max={maximum} aria-label={label} />
    </div>
  );
}
