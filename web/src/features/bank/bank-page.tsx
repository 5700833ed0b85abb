import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useViewer } from '../../api/use-viewer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { BankFilters } from './bank-filters.tsx';
import { BankGate } from './bank-gate.tsx';
import { doorQuery, entriesQuery } from './bank-queries.ts';
import { BankTable } from './bank-table.tsx';
import styles from './bank.module.css';
import { NewDraft } from './new-draft.tsx';
import { OwnDrafts } from './own-drafts.tsx';
import type { BankSearch } from './read-bank-search.ts';

/** The question bank: everything in it, narrowed by everything that its questions carry. */
export function BankPage() {
  const viewer = useViewer();
  const isAuthor = viewer?.roles.includes('author') === true;
  const isOfficer = viewer?.roles.includes('officer') === true;
  return (
    <Page
      title="Question bank"
      purpose="Questions are written, checked by two people who did not write them, and made live by an officer. Nobody passes their own work."
    >
      <BankGate>
        <nav aria-label="Question bank" className={styles.row}>
          {isAuthor && <NewDraft />}
          <ButtonLink to="/staff/bank/similar">Similar questions</ButtonLink>
          <ButtonLink to="/staff/bank/exchange">{isAuthor ? 'Import' : 'Export'}</ButtonLink>
          {isOfficer && <ButtonLink to="/staff/bank/readings">Who has read</ButtonLink>}
        </nav>
        {isAuthor && <OwnDrafts />}
        <BankList />
      </BankGate>
    </Page>
  );
}

function BankList() {
  const search = useSearch({ from: '/staff/bank' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(entriesQuery(search));
  const door = useQuery(doorQuery).data;
  const narrow = useCallback(
    (change: Partial<Record<keyof BankSearch, string | number | undefined>>) =>
      // What is undefined leaves the address.
      void navigate({
        to: '/staff/bank',
        search: (before) => ({ ...before, page: undefined, ...change }) as BankSearch,
      }),
    [navigate],
  );
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="the question bank" lines={8} />;
  const { rows, total, pageSize } = data;
  const page = Math.min(search.page ?? 1, Math.max(1, Math.ceil(total / pageSize)));
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <>
      {door?.isPracticeBank === true && (
        <Notice title="This is the practice bank">
          <span>
            It is public and AI-assisted: it may stand on demonstration forms as it is. An examination that counts needs
            a private bank whose questions people have accepted.
          </span>
        </Notice>
      )}
      <BankFilters search={search} list={data} onNarrow={narrow} />
      <p role="status">
        {total === 1 ? 'One entry' : `${total} entries`}
        {total > pageSize && `, page ${page} of ${pages}`}
      </p>
      {rows.length === 0 ? (
        <Empty title="Nothing in the bank fits" action={<Link to="/staff/bank">Show everything</Link>}>
          Take away one of the filters, or write the question that is missing.
        </Empty>
      ) : (
        <BankTable rows={rows} />
      )}
      {pages > 1 && (
        <div className={styles.row}>
          <Button isDisabled={page <= 1} onPress={() => narrow({ page: page - 1 })}>
            Earlier entries
          </Button>
          <Button isDisabled={page >= pages} onPress={() => narrow({ page: page + 1 })}>
            More entries
          </Button>
        </div>
      )}
    </>
  );
}
