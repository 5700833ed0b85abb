import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../ui/data-table.tsx';
import { Estimate } from '../../ui/estimate.tsx';
import { Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { lifeQuery } from './bank-queries.ts';
import { momentWords } from './bank-words.ts';
import styles from './bank.module.css';

/** Where it comes from, everything that happened to it in order, and where it was used: told from the record alone. */
export function EntryLife({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(lifeQuery(id));
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="the life story" lines={6} />;
  return (
    <div className={styles.section}>
      <Section title="What happened">
        <ol className={styles.log}>
          {data.events.map(({ at, title, detail, by }, index) => (
            <li key={index}>
              <strong>{title}</strong>
              {detail !== '' && <span className={styles.words}>{detail}</span>}
              <span className={styles.quiet}>
                {by !== null && (
                  <>
                    <bdi>{by}</bdi>,{' '}
                  </>
                )}
                {momentWords(at)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="How candidates answered">
        {data.statistics === null || data.statistics.questions.length === 0 ? (
          <p>No finished examination has been counted for it yet.</p>
        ) : (
          <DataTable
            caption={`Statistics up to ${momentWords(data.statistics.untilAt)}`}
            rows={data.statistics.questions}
            keyOf={({ id: question, textHash }) => `${question} ${textHash}`}
            columns={[
              { id: 'question', label: 'Question', cell: ({ id: question }) => question },
              { id: 'forms', label: 'Forms', isFigure: true, cell: ({ forms }) => forms },
              { id: 'n', label: 'n', isFigure: true, cell: ({ difficulty }) => difficulty.responses },
              {
                id: 'difficulty',
                label: 'Difficulty (share right)',
                isFigure: true,
                cell: ({ difficulty }) => <Estimate estimate={difficulty} />,
              },
              {
                id: 'discrimination',
                label: 'Correlation with the rest',
                isFigure: true,
                cell: ({ discrimination }) => <Estimate estimate={discrimination} />,
              },
            ]}
          />
        )}
      </Section>
      <Section title="Sources">
        <ul className={styles.list}>
          {data.sources.map(({ document, clause, date }, index) => (
            <li key={index}>
              {document}
              {clause !== null && `, ${clause}`}, {date}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Where it was used">
        {data.forms.length === 0 ? (
          <p>It stands on no form yet.</p>
        ) : (
          <DataTable
            caption="Forms"
            rows={data.forms}
            keyOf={({ id: form }) => form}
            columns={[
              { id: 'title', label: 'Form', cell: ({ title }) => title },
              { id: 'kind', label: 'Kind', cell: ({ kind }) => kind },
              { id: 'frozen', label: 'Frozen', cell: ({ frozenAt }) => momentWords(frozenAt) },
              { id: 'sittings', label: 'Sittings begun', isFigure: true, cell: ({ sittings }) => sittings },
            ]}
          />
        )}
        <p className={styles.quiet}>
          {data.readers === 1 ? 'One member of staff has' : `${data.readers} members of staff have`} read it.
          {data.ledgerHead !== null &&
            ` The ledger holds ${data.ledgerHead.sequence} records about it; the newest is ${data.ledgerHead.hash.slice(0, 12)}.`}
        </p>
      </Section>
    </div>
  );
}
