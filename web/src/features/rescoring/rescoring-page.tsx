import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PreviewReport } from './preview-report.tsx';
import { ReasonDialog, type Step } from './reason-dialog.tsx';
import { type RescoringDetail, rescoringQuery } from './rescoring-queries.ts';
import { kindWords, stateWords, writeKey } from './rescoring-words.ts';
import styles from './rescoring.module.css';

const route = getRouteApi('/staff/rescoring/$id');

/** One change: the question, what it does to whom, who decided, and what may be decided now. */
export function RescoringPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(rescoringQuery(id));
  const [step, setStep] = useState<Step | null>(null);
  if (data === undefined)
    return (
      <Page title="Change" above={<Link to="/staff/rescoring">Black box</Link>}>
        {error === null ? (
          <Loading what="the change" lines={6} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  const { rescoring, preview } = data;
  const { number, kind, state } = rescoring;
  return (
    <Page
      title={`Change ${number}: ${kindWords[kind].toLowerCase()}`}
      purpose={`Question ${rescoring.questionId}`}
      above={<Link to="/staff/rescoring">Black box</Link>}
    >
      <Facts detail={data} />
      <div className={styles.actions}>
        {state === 'proposed' && (
          <>
            {rescoring.isOwn ? (
              <p>You proposed this change. Another officer has to sign it.</p>
            ) : (
              <Button look="primary" onPress={() => setStep({ kind: 'sign' })}>
                Sign and score again
              </Button>
            )}
            <Button onPress={() => setStep({ kind: 'withdraw' })}>Withdraw the proposal</Button>
          </>
        )}
        {state === 'applied' && kind !== 'reversal' && (
          <Button onPress={() => setStep({ kind: 'reverse' })}>Propose to take it back</Button>
        )}
      </div>
      <Section title={state === 'proposed' ? 'What it would do' : 'What it did'}>
        <PreviewReport
          preview={preview}
          action={(flip) =>
            state === 'applied' && flip.isPassKept ? (
              <Button look="quiet" onPress={() => setStep({ kind: 'withdraw-pass', flip })}>
                Withdraw the pass
              </Button>
            ) : (
              'The pass stands'
            )
          }
        />
      </Section>
      {step !== null && <ReasonDialog rescoring={rescoring} step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}

function Facts({ detail: { rescoring, change, question } }: { readonly detail: RescoringDetail }) {
  const { state, reason, proposedBy, proposedAt, signedBy, signedAt, signReason } = rescoring;
  const day = (time: string) => new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  const parts = question?.parts ?? [];
  return (
    <div className={styles.card}>
      <Tag tone={stateWords[state].tone}>{stateWords[state].text}</Tag>
      {question !== null && <p className={styles.stem}>{question.stem}</p>}
      {question !== null && (
        <p>
          <strong>Key of the form:</strong> {writeKey(question.key, parts)}
        </p>
      )}
      <p>
        <strong>{rescoring.kind === 'reversal' ? 'Taken back:' : 'Counts:'}</strong>{' '}
        {change.kind === 'keys'
          ? change.keys.map((key) => writeKey(key, parts)).join(', or ')
          : change.policy === 'credit-all'
            ? 'dropped; everybody gets its points'
            : 'dropped; it leaves points and maximum'}
      </p>
      <p>
        Proposed by {proposedBy ?? 'somebody who was erased'} on {day(proposedAt)}: “{reason}”
      </p>
      {signedAt !== null && (
        <p>
          Signed by {signedBy ?? 'somebody who was erased'} on {day(signedAt)}: “{signReason}”
        </p>
      )}
    </div>
  );
}
