import type { CaseChoice } from './case-queries.ts';
import styles from './effects.module.css';

export const subjects = ['patient', 'device', 'organisation'] as const;
export const subjectLabels = { patient: 'Patient', device: 'Device', organisation: 'Organisation' } as const;

const words: Readonly<Record<number, string>> = {
  [-2]: 'Much worse',
  [-1]: 'Worse',
  0: 'No change',
  1: 'Better',
  2: 'Much better',
};

/** What a decision does to somebody: a shape and a word; arrows down are worse, up are better. */
export function EffectMark({ effect }: { readonly effect: number }) {
  const tone = effect === 0 ? 'same' : effect < 0 ? 'worse' : 'better';
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[effect] ?? ''} fill="currentColor" />
      </svg>
      {words[effect] ?? ''}
    </span>
  );
}

/** The three effects of a decision in one line; never a total. */
export function EffectMarks({ consequences }: Pick<CaseChoice, 'consequences'>) {
  return (
    <dl className={styles.line}>
      {subjects.map((subject) => (
        <div key={subject}>
          <dt>{subjectLabels[subject]}</dt>
          <dd>
            <EffectMark effect={consequences[subject].effect} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const down = 'M3 6h10l-5 6z';
const up = 'M3 10h10l-5-6z';
const shapes: Readonly<Record<number, string>> = {
  [-2]: 'M3 2h10l-5 6zM3 8h10l-5 6z',
  [-1]: down,
  0: 'M3 7h10v2H3z',
  1: up,
  2: 'M3 14h10l-5-6zM3 8h10l-5-6z',
};
