import { DataTable } from '../../ui/data-table.tsx';
import type { Panel } from './panel-queries.ts';
import { percentOf } from './panel-words.ts';
import styles from './panels.module.css';

type Round = NonNullable<Panel['first']>;

const two = (value: number | null) => (value === null ? '–' : value.toFixed(2).replace('-', '−'));

const lines: readonly { readonly name: string; readonly value: (round: Round) => string }[] = [
  { name: 'Judges who rated everything', value: ({ judges }) => String(judges) },
  { name: 'Mark of the panel (mean of all ratings)', value: ({ cut }) => percentOf(cut) },
  { name: 'Standard error of the mark', value: ({ standardError }) => percentOf(standardError) },
  {
    name: 'Interval of 95 %',
    value: ({ interval }) => (interval === null ? '–' : `${percentOf(interval.low)} to ${percentOf(interval.high)}`),
  },
  { name: 'Agreement of their mean (ICC 2,k)', value: ({ agreement }) => two(agreement) },
  { name: 'Agreement of one judge (ICC 2,1)', value: ({ agreementOfOne }) => two(agreementOfOne) },
  { name: 'Mean correlation of two judges', value: ({ meanCorrelation }) => two(meanCorrelation) },
];

/** Mark, error and agreement of both rounds side by side, and what the second one changed. */
export function RoundFacts({ first, second, change }: Pick<Panel, 'first' | 'second' | 'change'>) {
  const show = (round: Round | null, value: (round: Round) => string) => (round === null ? '–' : value(round));
  return (
    <>
      <DataTable
        caption="Rounds"
        rows={lines}
        keyOf={({ name }) => name}
        columns={[
          { id: 'what', label: 'What', cell: ({ name }) => name },
          { id: 'one', label: 'Round one', isFigure: true, cell: ({ value }) => show(first, value) },
          { id: 'two', label: 'Round two', isFigure: true, cell: ({ value }) => show(second, value) },
        ]}
      />
      {change !== null && (
        <p className={styles.quiet}>
          Feedback moved the mark by {(change.cutChange * 100).toFixed(1).replace('-', '−')} points.{' '}
          {percentOf(change.changed)} of the ratings were changed, by {(change.meanMove * 100).toFixed(1)} points on
          average
          {change.spreadRatio !== null &&
            `; the judges lie ${change.spreadRatio < 1 ? 'closer together' : 'no closer together'} than before`}
          .
        </p>
      )}
    </>
  );
}
