import styles from './drawing.module.css';

const tones = ['plain', 'selected', 'danger', 'caution', 'good'] as const;

/** The heads of arrows, one for each colour of a line. */
export function ArrowEnds() {
  return (
    <svg className={styles.ends} aria-hidden="true" focusable="false">
      <defs>
        {tones.map((tone) => (
          <marker
            key={tone}
            id={`flow-end-${tone}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="12"
            markerHeight="12"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 0 10 5 0 10z" className={styles.end} data-tone={tone} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
