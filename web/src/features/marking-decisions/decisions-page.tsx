import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { pointsWords } from '../../ui/points-words.ts';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { decisionsQuery, type WaitingScript } from './decision-queries.ts';
import { stepWords, subjectWords } from './decision-words.ts';
import { dayWords } from '../../ui/day-words.ts';
import { ReleaseForm } from './release-form.tsx';
import { StrandedList } from './stranded-list.tsx';
import styles from './decisions.module.css';

/** What officers decide about marked work: marks that are apart, works that are read again, releases. */
export function DecisionsPage() {
  const { data, error, refetch } = useQuery(decisionsQuery);
  const mine = data?.waiting.filter(({ step }) => step === 'adjudication' || step === 'moderation') ?? [];
  const late = data?.waiting.filter(({ step }) => step === 'first' || step === 'second' || step === 'third') ?? [];
  const settled = data?.waiting.filter(({ step }) => step === 'release') ?? [];
  return (
    <Page
      title="Marks"
      purpose="Work whose marks are apart, and work that is read again before its release. Nobody sees a name here."
    >
      <p className={styles.row}>
        <Link to="/staff/marking-agreement">How far markers agree</Link>
        <Link to="/staff/similarity">Shared passages</Link>
      </p>
      {data === undefined &&
        (error === null ? (
          <Loading what="the scripts" lines={6} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <StrandedList steps={data.stranded} />
          {data.hidden > 0 && (
            <Notice title={data.hidden === 1 ? 'One script is not shown' : `${data.hidden} scripts are not shown`}>
              <span>You have a relation to whoever wrote it. Another officer decides.</span>
            </Notice>
          )}
          <Section title="To decide">
            {mine.length === 0 ? (
              <Empty title="Nothing waits for a decision">Marks that are apart appear here, promised first.</Empty>
            ) : (
              <ScriptTable caption="Scripts to decide" rows={mine} />
            )}
          </Section>
          {late.length > 0 && (
            <Section title="Late with a marker">
              <ScriptTable caption="Scripts that are late with a marker" rows={late} />
            </Section>
          )}
          {settled.length > 0 && (
            <Section title="To release">
              <ReleaseForm rows={settled} />
            </Section>
          )}
          <Section title="Decided">
            {data.decided.length === 0 ? (
              <Empty title="Nothing is decided yet">What marks or an adjudicator settle appears here.</Empty>
            ) : (
              <DataTable
                caption="Decided scripts"
                keyOf={({ id }) => id}
                rows={data.decided}
                columns={[
                  { id: 'code', label: 'Script', cell: (row) => <ScriptLink {...row} /> },
                  { id: 'subject', label: 'Of', cell: subjectWords },
                  { id: 'points', label: 'Points', isFigure: true, cell: ({ points }) => pointsWords(points) },
                  {
                    id: 'outcome',
                    label: 'Outcome',
                    cell: ({ isPassed }) => (
                      <Tag tone={isPassed ? 'good' : 'neutral'} icon={isPassed ? 'check' : 'info'}>
                        {isPassed ? 'Passed' : 'Not passed'}
                      </Tag>
                    ),
                  },
                  {
                    id: 'released',
                    label: 'Released',
                    cell: ({ releasedAt }) => (releasedAt === null ? 'Not yet' : dayWords(releasedAt)),
                  },
                ]}
              />
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function ScriptTable({ caption, rows }: { readonly caption: string; readonly rows: readonly WaitingScript[] }) {
  return (
    <DataTable
      caption={caption}
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        { id: 'code', label: 'Script', cell: (row) => <ScriptLink {...row} /> },
        { id: 'subject', label: 'Of', cell: subjectWords },
        { id: 'step', label: 'Next', cell: ({ step }) => stepWords[step] },
        {
          id: 'due',
          label: 'Promised by',
          cell: ({ dueBy, isLate }) => (
            <span className={styles.row}>
              {dayWords(dueBy)}
              {isLate && (
                <Tag tone="danger" icon="warning">
                  Late
                </Tag>
              )}
            </span>
          ),
        },
        { id: 'barrier', label: 'For you', cell: ({ barrier }) => barrier ?? 'Nothing stands in the way' },
      ]}
    />
  );
}

/** A script by its code. */
function ScriptLink({ id, code }: { readonly id: string; readonly code: string }) {
  return (
    <Link to="/staff/marking-decisions/$id" params={{ id }} className={styles.code}>
      {code}
    </Link>
  );
}
