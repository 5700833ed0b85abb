import { DataTable } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { Estimate } from '../../ui/estimate.tsx';
import { percentWords } from './flag-words.ts';
import type { FormStatistics } from './statistics-queries.ts';
import styles from './statistics.module.css';

/** One form: how sure its scores and its decisions are. */
export function FormCard({ form }: { readonly form: FormStatistics }) {
  const { title, createdAt, people, maximum, needed, mean, deviation, passed, strata, nearTheMark } = form;
  const facts = [
    ['People', `${people}, of whom ${passed} passed`],
    ['Mean', mean === null ? '–' : `${mean.toFixed(1)} of ${maximum} points`],
    ['Standard deviation', deviation === null ? '–' : `${deviation.toFixed(1)} points`],
    ['To pass', `${needed} points`],
    ['Reliability (stratified alpha)', <Estimate key="reliability" estimate={form.reliability} />],
    ['Standard error of measurement, in points', <Estimate key="error" estimate={form.standardError} decimals={1} />],
    [
      'Same decision by another form (Subkoviak)',
      form.consistency === null ? '–' : <Estimate key="consistency" estimate={form.consistency} />,
    ],
  ] as const;
  return (
    <article className={styles.card}>
      <h3>
        {title}, made on {dayWords(createdAt)}
      </h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.more}>
        <summary>Parts of the form, and scores near the mark</summary>
        <DataTable
          caption={`Reliability of the parts of ${title}`}
          rows={strata}
          keyOf={({ stratum }) => stratum}
          columns={[
            { id: 'part', label: 'Part', cell: ({ stratum }) => stratum },
            { id: 'units', label: 'Questions or sets', isFigure: true, cell: ({ parts }) => parts },
            { id: 'alpha', label: 'Alpha', isFigure: true, cell: ({ alpha }) => <Estimate estimate={alpha} /> },
          ]}
        />
        {nearTheMark !== null && (
          <DataTable
            caption={`Scores near the mark of ${title}`}
            rows={nearTheMark}
            keyOf={({ points }) => String(points)}
            columns={[
              { id: 'points', label: 'Points', isFigure: true, cell: ({ points }) => points },
              {
                id: 'decision',
                label: 'Decision',
                cell: ({ points }) => (points >= needed ? 'Pass' : 'Fail'),
              },
              {
                id: 'error',
                label: 'Standard error, points',
                isFigure: true,
                cell: ({ standardError }) => standardError.toFixed(1),
              },
              {
                id: 'certainty',
                label: 'Mastery reaches the mark',
                isFigure: true,
                cell: ({ passCertainty }) => percentWords(passCertainty),
              },
            ]}
          />
        )}
      </details>
    </article>
  );
}
