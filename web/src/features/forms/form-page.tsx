import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { DecisionActions } from './decision-actions.tsx';
import { type Decision, DecisionDialog } from './decision-dialog.tsx';
import { DecisionList } from './decision-list.tsx';
import { statusWords } from './form-words.ts';
import { type FormDetail, formQuery } from './forms-query.ts';
import styles from './forms.module.css';
import { StatementPaper } from './statement-paper.tsx';
import { WalkList } from './walk-list.tsx';

/** One form: the statement that makes it worth what the others are, the walk through it, and who decided. */
export function FormPage() {
  const { id } = useParams({ from: '/staff/forms/$id' });
  const { data, error, refetch } = useQuery(formQuery(id));
  return (
    <Page
      title={
        data === undefined ? 'Form' : `${data.form.kind === 'rehearsal' ? 'Rehearsal' : 'Form'} ${data.form.number}`
      }
      purpose="What is known about this form. Its questions are not shown: whoever has seen them could not sit the examination."
      above={<Link to="/staff/forms">Examination forms</Link>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the form" lines={8} />}
      {data !== undefined && <Shown detail={data} />}
    </Page>
  );
}

function Shown({ detail }: { readonly detail: FormDetail }) {
  const [decision, setDecision] = useState<Decision | null>(null);
  const { form, statement, statementHash, faults } = detail;
  const { label, tone } = statusWords[form.status];
  return (
    <>
      <div className={`${styles.card} ${styles.noPrint}`}>
        <p>
          <Tag tone={tone}>{label}</Tag> {form.questionCount} questions, {form.durationMinutes} minutes, sat{' '}
          {form.sittings} {form.sittings === 1 ? 'time' : 'times'}.
        </p>
        {faults.length > 0 && (
          <Notice tone="danger" title="The check finds faults against the bank of today">
            <ul>
              {faults.slice(0, 8).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
            <p>
              {form.status === 'proposed'
                ? 'This form cannot be published. Retire it and have another assembled.'
                : 'The bank, or what is known about it, has changed since. Decide whether the form stays in use.'}
            </p>
          </Notice>
        )}
        <DecisionActions detail={detail} onDecide={setDecision} />
      </div>
      <Section title="Equivalence statement">
        {statement === null || statementHash === null ? (
          <p>This form is older than statements. It was checked when it was made.</p>
        ) : (
          <StatementPaper statement={statement} hash={statementHash} />
        )}
      </Section>
      <div className={`${styles.parts} ${styles.noPrint}`}>
        <Section title="Walks by the program">
          <WalkList detail={detail} />
        </Section>
        <Section title="Decisions">
          <DecisionList decisions={detail.decisions} />
        </Section>
      </div>
      {decision !== null && <DecisionDialog detail={detail} decision={decision} onClose={() => setDecision(null)} />}
    </>
  );
}
