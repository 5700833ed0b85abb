import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { referenceWords } from '../../work/feedback-view.tsx';
import { checkQuery, type WorkCheck } from '../../work/work-queries.ts';
import styles from '../../work/work.module.css';
import { bytesWords } from '../../work/work-words.ts';
import { DocumentView } from '../../writing/document-view.tsx';
import { assignmentQuery } from './assignment-queries.ts';
import { obstacleWords } from './obstacle-words.ts';

/** What the markers will see, before it is handed in: the text as it is saved, files by number, no name. */
export function CheckPage() {
  const { module } = useParams({ from: '/assignments/$module/check' });
  const { data, error, refetch } = useQuery(assignmentQuery(Number(module)));
  const submissionId = data?.writing?.submissionId ?? null;
  const above = (
    <Link to="/assignments/$module" params={{ module }}>
      {data?.assignment.title ?? `Assignment of module ${module}`}
    </Link>
  );
  return (
    <Page
      title="What the markers will see"
      above={above}
      purpose="Exactly this and the task. Not your name, not your employer, not when you wrote it."
      width="reading"
    >
      {data === undefined ? (
        error === null ? (
          <Loading what="your work" />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )
      ) : submissionId === null ? (
        <Empty
          title="Nothing is being written"
          action={
            <ButtonLink to="/assignments/$module" params={{ module }}>
              Back to the assignment
            </ButtonLink>
          }
        >
          It is handed in already, or not begun.
        </Empty>
      ) : (
        <Check module={module} submissionId={submissionId} />
      )}
    </Page>
  );
}

function Check({ module, submissionId }: { readonly module: string; readonly submissionId: string }) {
  const { data, error, refetch } = useQuery(checkQuery(submissionId));
  if (data === undefined)
    return error === null ? <Loading what="your work" /> : <Refusal error={error} onRetry={() => void refetch()} />;
  const { texts, files, obstacles, traces } = data;
  return (
    <>
      {texts.map(({ place, title, body, words }) => (
        <Section key={place} title={title}>
          <p className={styles.quiet}>{words} words, as they are saved now.</p>
          <div className={styles.marked}>
            <DocumentView body={body} renderReference={({ kind, name }) => referenceWords(kind, name)} />
          </div>
        </Section>
      ))}
      {files.length > 0 && (
        <Section title="Attachments">
          <ul className={styles.list}>
            {files.map(({ place, kind, bytes }) => (
              <li key={place} className={styles.file}>
                Attachment {place}: {kind}, {bytesWords(bytes)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {traces.length > 0 && (
        <Notice tone="caution" title="Your text may say whose it is">
          <span>
            It contains: {traces.join(', ')}. Markers are not to know you; take it out unless the task needs it.
          </span>
        </Notice>
      )}
      {obstacles.map((obstacle) => (
        <Notice key={obstacle.title} tone="caution" title={obstacleWords(obstacle)} />
      ))}
      <HandIn module={module} submissionId={submissionId} check={data} />
    </>
  );
}

function HandIn({
  module,
  submissionId,
  check: { texts, obstacles, feedbackDays },
}: {
  readonly module: string;
  readonly submissionId: string;
  readonly check: WorkCheck;
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const handIn = useMutation({
    // Asking again after a lost answer gives the same receipt.
    mutationFn: () =>
      request('POST /api/submissions/:id/hand-in', {
        params: { id: submissionId },
        body: { seen: Object.fromEntries(texts.map(({ documentId, seen }) => [documentId, seen])) },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assignments'] });
      await navigate({ to: '/assignments/$module', params: { module } });
    },
  });
  return (
    <Section title="Hand in">
      <p>
        After this the text stays as it is. Feedback is promised within {feedbackDays} days. While nobody has begun to
        mark it, you can take it back.
      </p>
      {handIn.error !== null && (
        <Notice tone="danger" role="alert" title={handIn.error.message}>
          <span>
            Nothing is lost. If the connection broke, hand in again: you get one receipt, whatever happened before.
          </span>
          <div>
            <Button onPress={() => void queryClient.invalidateQueries({ queryKey: ['submissions', submissionId] })}>
              Load the text again
            </Button>
          </div>
        </Notice>
      )}
      <div className={styles.row}>
        {obstacles.length === 0 && (
          <Button look="primary" isPending={handIn.isPending} onPress={() => handIn.mutate()}>
            Hand in
          </Button>
        )}
        <ButtonLink to="/assignments/$module" params={{ module }} hash="write">
          Write on
        </ButtonLink>
      </div>
    </Section>
  );
}
