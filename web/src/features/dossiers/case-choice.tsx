import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type CapstoneCase, capstoneCasesQuery } from './dossier-queries.ts';
import styles from './dossiers.module.css';

/** The cases to build a dossier about. Another one can be taken until the capstone is begun; what was written is kept. */
export function CaseChoice() {
  const { data, error, refetch } = useQuery(capstoneCasesQuery);
  return (
    <Page
      title="Choose your case"
      purpose="One device goes with you through the programme. You build its dossier part by part, and defend it in the capstone."
    >
      {data === undefined &&
        (error === null ? <Loading what="the cases" /> : <Refusal error={error} onRetry={() => void refetch()} />)}
      {data?.cases.length === 0 && (
        <Empty title="There is no case yet">
          The content in use has none. The certification office can tell you when there will be.
        </Empty>
      )}
      {data !== undefined && (
        <ul className={styles.cards}>
          {data.cases.map((one) => (
            <CaseCard key={one.id} of={one} inHand={data.inHand} mayChange={data.mayChange} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function CaseCard({
  of,
  inHand,
  mayChange,
}: {
  readonly of: CapstoneCase;
  readonly inHand: string | null;
  readonly mayChange: boolean;
}) {
  return (
    <li className={styles.card}>
      <h2 className={styles.cardTitle}>
        <Link to="/dossier/cases/$case" params={{ case: of.id }}>
          {of.title}
        </Link>
      </h2>
      <p>{of.summary}</p>
      <p>
        <strong>Who is hurt when it goes wrong:</strong> {of.patients}
      </p>
      {of.forYou !== null && (
        <p>
          <strong>For your field of work:</strong> {of.forYou}
        </p>
      )}
      <p className={`${styles.quiet} figures`}>About {Math.round(of.minutes / 60)} hours over the programme</p>
      <div className={styles.actions}>
        {inHand === of.id ? (
          <Tag tone="good" icon="check">
            In your hands
          </Tag>
        ) : (
          mayChange && <TakeCase of={of} isAnotherInHand={inHand !== null} />
        )}
        <Link to="/dossier/cases/$case" params={{ case: of.id }}>
          Read the brief
        </Link>
      </div>
    </li>
  );
}

/** Takes a case; where another one is in hand, says first what becomes of it. */
export function TakeCase({
  of,
  isAnotherInHand,
}: {
  readonly of: Pick<CapstoneCase, 'id' | 'title' | 'isBegun'>;
  readonly isAnotherInHand: boolean;
}) {
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const take = useMutation({
    mutationFn: async () => request('PUT /api/dossier', { body: { case: of.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['dossier'] });
      await navigate({ to: '/dossier' });
    },
  });
  return (
    <>
      <Button
        look="primary"
        isPending={take.isPending}
        onPress={() => (isAnotherInHand ? setAsking(true) : take.mutate())}
      >
        {of.isBegun ? 'Take this case up again' : 'Take this case'}
      </Button>
      {take.error !== null && <Failure error={take.error} />}
      <Dialog
        title={`Change to “${of.title}”?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep my case</Button>
            <Button
              look="primary"
              isPending={take.isPending}
              onPress={() => {
                setAsking(false);
                take.mutate();
              }}
            >
              Change the case
            </Button>
          </>
        }
      >
        <p>
          Texts and entries of the case that you have now are kept as they are, and do not move to the new one. You can
          come back to them until you begin the capstone; from then on the case stays.
        </p>
      </Dialog>
    </>
  );
}
