import styles from './diagnostic.module.css';
import type { Proposal } from './diagnostic-query.ts';

const width = 400;
const height = 24;
const y = height / 2;
const inset = 6;

/** The share found and the range that it leaves open, on a line from 0 to 100 % with the mark of the examination. */
export function IntervalLine({ proposal, passPercent }: { readonly proposal: Proposal; readonly passPercent: number }) {
  const { right, asked, lowerPercent, upperPercent } = proposal;
  const at = (percent: number) => inset + (percent / 100) * (width - 2 * inset);
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Between ${lowerPercent} and ${upperPercent} %, found ${Math.round((right / asked) * 100)} %; the examination asks ${passPercent} %`}
    >
      <line className={styles.scale} x1={at(0)} x2={at(100)} y1={y} y2={y} />
      <line className={styles.mark} x1={at(passPercent)} x2={at(passPercent)} y1={y - 9} y2={y + 9} />
      <line className={styles.range} x1={at(lowerPercent)} x2={at(upperPercent)} y1={y} y2={y} />
      <circle className={styles.found} cx={at((right / asked) * 100)} cy={y} r={5} />
    </svg>
  );
}
