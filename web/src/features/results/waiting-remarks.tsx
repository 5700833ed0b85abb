import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type RemarkedQuestion, waitingRemarksQuery } from './result-query.ts';
import styles from './results.module.css';

/** What candidates said about questions, to be read before any of these results is reviewed. */
export function WaitingRemarks() {
  const { data, error, refetch } = useQuery(waitingRemarksQuery);
  return (
    <Section title="What candidates said about questions">
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="what candidates said" lines={4} />}
      {data !== undefined && data.questions.length === 0 && (
        <Empty title="Nobody said anything">Remarks that candidates write during the exam stand here.</Empty>
      )}
      {data !== undefined && data.questions.length > 0 && (
        <>
          <p>
            Without names. If a key is wrong, propose another one in the black box before you release these results.
          </p>
          <ol className={styles.remarked}>
            {data.questions.map((question) => (
              <Remarked key={question.questionId} question={question} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Remarked({ question }: { readonly question: RemarkedQuestion }) {
  const { questionId, entry, stem, isRescored, remarks } = question;
  return (
    <li>
      <p>
        <strong>{questionId}</strong> {isRescored && <Tag tone="accent">scored again</Tag>}
        <br />
        {stem}
      </p>
      <ul>
        {remarks.map(({ body, day }, index) => (
          <li key={index}>
            <q dir="auto">{body}</q>{' '}
            <span className={styles.quiet}>{new Date(day).toLocaleDateString('en-GB', { dateStyle: 'medium' })}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/staff/bank/entries/$entry" params={{ entry }}>
          Open {questionId} in the bank
        </Link>
        {', or '}
        <Link to="/staff/rescoring">look into its key</Link>
      </p>
    </li>
  );
}
