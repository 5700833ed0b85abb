import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { BankGate } from './bank-gate.tsx';
import { type BankEntry, entryQuery } from './bank-queries.ts';
import { stateLooks } from './bank-words.ts';
import styles from './bank.module.css';
import { EntryChanges } from './entry-changes.tsx';
import { EntryComments } from './entry-comments.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryLife } from './entry-life.tsx';
import { EntryQuestion } from './entry-question.tsx';
import { EntrySteps } from './entry-steps.tsx';
import { StateTag } from './state-tag.tsx';

/** One question or set of the bank: how candidates see it, its review, its changes and its life. */
export function EntryPage() {
  const { entry: id } = useParams({ from: '/staff/bank/entries/$entry' });
  return (
    <Page title={id} above={<Link to="/staff/bank">Question bank</Link>}>
      <BankGate>
        <Entry id={id} />
      </BankGate>
    </Page>
  );
}

function Entry({ id }: { readonly id: string }) {
  const search = useSearch({ from: '/staff/bank/entries/$entry' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(entryQuery(id, search.revision));
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="the question" lines={8} />;
  const go = (change: { readonly tab?: string; readonly revision?: number }) =>
    void navigate({
      to: '/staff/bank/entries/$entry',
      params: { entry: id },
      search: (before) => ({ ...before, ...change }),
      replace: change.tab !== undefined,
      resetScroll: false,
    });
  return (
    <>
      <Standing entry={data} onRevision={(revision) => go({ revision })} />
      <EntrySteps entry={data} />
      <Tabs
        label="About this question"
        selected={search.tab ?? 'question'}
        onSelect={(tab) => go({ tab })}
        tabs={[
          { id: 'question', label: 'Question', content: <EntryQuestion entry={data} /> },
          {
            id: 'review',
            label: `Comments (${data.comments.filter(({ threadId, resolved }) => threadId === null && resolved === null).length} open)`,
            content: <EntryComments entry={data} />,
          },
          { id: 'changes', label: 'Changes', content: <EntryChanges key={data.shown} entry={data} /> },
          { id: 'history', label: 'History', content: <EntryHistory entry={data} /> },
          { id: 'life', label: 'Life story', content: <EntryLife id={id} /> },
        ]}
      />
    </>
  );
}

function Standing({
  entry,
  onRevision,
}: {
  readonly entry: BankEntry;
  readonly onRevision: (revision: number) => void;
}) {
  const shown = entry.revisions.find(({ revision }) => revision === entry.shown);
  if (shown === undefined) return null;
  const { author, draftedBy, draftedOn, accepted } = shown;
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <StateTag state={shown.state} />
        <span>
          {author === null ? (
            <>
              <bdi>{draftedBy}</bdi>, {formatPartialDate(draftedOn)}
            </>
          ) : (
            <>
              Written by <bdi>{author}</bdi>
            </>
          )}
          {accepted === null
            ? ', accepted by nobody yet'
            : `, accepted by ${accepted.by} on ${formatPartialDate(accepted.on)}`}
          .
        </span>
      </div>
      {entry.revisions.length > 1 && (
        <div className={styles.fields}>
          <Select
            label="Revision"
            value={String(entry.shown)}
            onChange={(value) => onRevision(Number(value))}
            options={entry.revisions.map(({ revision, state }) => ({
              value: String(revision),
              label: `${revision}: ${stateLooks[state].words}`,
            }))}
          />
        </div>
      )}
    </div>
  );
}
