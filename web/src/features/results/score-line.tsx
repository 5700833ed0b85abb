import styles from './results.module.css';

export type ScoreLineProps = {
  readonly percent: number;
  readonly passPercent: number;
  readonly points: string;
  readonly maximum: string;
  /** Half of the span that the score may be wrong by, in points of percent. */
  readonly error: number | null;
};

/** The score and the mark on one line from 0 to 100 %. The words say the same. */
export function ScoreLine({ percent, passPercent, points, maximum, error }: ScoreLineProps) {
  const x = (value: number) => 20 + (value / 100) * 660;
  const anchor = percent < 12 ? 'start' : percent > 88 ? 'end' : 'middle';
  return (
    <figure className={styles.score}>
      <svg
        viewBox="0 0 700 96"
        role="img"
        aria-label={`Score ${percent.toFixed(1)} percent${error === null ? '' : `, give or take ${error.toFixed(1)}`}, mark ${passPercent} percent`}
      >
        <line className={styles.axis} x1={x(0)} x2={x(100)} y1={52} y2={52} />
        <line className={styles.reached} x1={x(0)} x2={x(percent)} y1={52} y2={52} />
        {error !== null && (
          <line
            className={styles.span}
            x1={x(Math.max(0, percent - error))}
            x2={x(Math.min(100, percent + error))}
            y1={52}
            y2={52}
          />
        )}
        <line className={styles.mark} x1={x(passPercent)} x2={x(passPercent)} y1={34} y2={70} />
        <text className={styles.markText} x={x(passPercent)} y={88} textAnchor="middle">
          mark {passPercent} %
        </text>
        <circle className={styles.point} cx={x(percent)} cy={52} r={8} />
        <text className={styles.pointText} x={x(percent)} y={26} textAnchor={anchor}>
          {percent.toFixed(1)} %
        </text>
      </svg>
      <figcaption>
        {readFraction(points)} of {readFraction(maximum)} points. The decision is made on the exact fraction; the
        percentage shown is rounded down.{error !== null && ' The wide bar is how far off such a score may be.'}
      </figcaption>
    </figure>
  );
}

/** `26/1` as 26, `51/2` as 25 1/2: the exact fraction as people write it. */
function readFraction(text: string): string {
  const [numerator = 0, denominator = 1] = text.split('/').map(Number);
  const whole = Math.floor(numerator / denominator);
  const rest = numerator - whole * denominator;
  if (rest === 0) return String(whole);
  return `${whole > 0 ? `${whole} ` : ''}${rest}/${denominator}`;
}
