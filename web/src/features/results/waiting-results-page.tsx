import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Form } from '../../ui/form.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { waitingRemarksQuery, type WaitingResult, waitingResultsQuery } from './result-query.ts';
import { WaitingRemarks } from './waiting-remarks.tsx';

/** Results that wait for an officer: review first, then release; promised first, shown first. */
export function WaitingResultsPage() {
  const { data, error, refetch } = useQuery(waitingResultsQuery);
  return (
    <Page
      title="Results"
      purpose="Results that are not released at once. Read what candidates said about the questions, then release them by the promised day."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the results" lines={5} />}
      {data !== undefined && data.waiting.length === 0 && (
        <Empty title="No result waits">Where the policy lets results be released at once, none ever does.</Empty>
      )}
      {data !== undefined && data.waiting.length > 0 && (
        <>
          {data.waiting.some(({ state }) => state === 'scored') && <WaitingRemarks />}
          <Waiting title="To review" step="review" rows={data.waiting.filter(({ state }) => state === 'scored')} />
          <Waiting title="To release" step="release" rows={data.waiting.filter(({ state }) => state === 'reviewed')} />
        </>
      )}
    </Page>
  );
}

const verbs = { review: 'Mark as reviewed', release: 'Release' } as const;
const hints = {
  review: 'What comments on questions and statistics said, and that no key has to be changed before the release.',
  release: 'Why these results may be released now.',
} as const;

function Waiting(props: {
  readonly title: string;
  readonly step: 'review' | 'release';
  readonly rows: readonly WaitingResult[];
}) {
  const { title, step, rows } = props;
  const queryClient = useQueryClient();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const chosen = rows.map(({ sitting }) => sitting).filter((sitting) => !left.includes(sitting));
  const take = useMutation({
    mutationFn: () => {
      // What stood on this page when it was read; a remark that came since stops the review.
      const remarksReadAt = queryClient.getQueryData(waitingRemarksQuery.queryKey)?.readAt ?? null;
      return request('POST /api/result-steps', {
        body: { step, sittings: chosen, reason: reason.trim(), remarksReadAt },
      });
    },
    onSuccess: async () => {
      setReason('');
      await queryClient.invalidateQueries({ queryKey: waitingResultsQuery.queryKey });
    },
  });
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        keyOf={(row) => row.sitting}
        rows={rows}
        columns={[
          { id: 'name', label: 'Candidate', cell: ({ name }) => name ?? 'Erased' },
          { id: 'form', label: 'Form', isFigure: true, cell: ({ form }) => form },
          {
            id: 'answered',
            label: 'Answered',
            isFigure: true,
            cell: (row) => `${row.answered} of ${row.questionCount}`,
          },
          { id: 'due', label: 'Promised by', cell: (row) => <Due row={row} /> },
          {
            id: 'chosen',
            label: 'In this step',
            cell: ({ sitting, name }) => (
              <Button
                look="quiet"
                aria-label={`${left.includes(sitting) ? 'Take in' : 'Leave out'}: ${name ?? 'Erased'}`}
                onPress={() =>
                  setLeft(left.includes(sitting) ? left.filter((one) => one !== sitting) : [...left, sitting])
                }
              >
                {left.includes(sitting) ? 'Take in' : 'Leave out'}
              </Button>
            ),
          },
        ]}
      />
      <Form
        submit={`${verbs[step]}: ${chosen.length === 1 ? '1 result' : `${chosen.length} results`}`}
        isPending={take.isPending}
        error={take.error}
        width="reading"
        onSubmit={() => {
          setMissing(reason.trim().length < 3);
          if (reason.trim().length >= 3 && chosen.length > 0) take.mutate();
        }}
      >
        <TextField
          label={step === 'review' ? 'What was found' : 'Reason'}
          hint={hints[step]}
          isRequired
          value={reason}
          onChange={setReason}
          error={isMissing ? 'Say it in a few words.' : undefined}
          rows={2}
        />
      </Form>
    </Section>
  );
}

function Due({ row: { steps, isLate } }: { readonly row: WaitingResult }) {
  const at = steps.find(({ step }) => step === 'released')?.at ?? null;
  return (
    <>
      {at === null ? 'no day' : new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' })}{' '}
      {isLate && (
        <Tag tone="caution" icon="warning">
          late
        </Tag>
      )}
    </>
  );
}
