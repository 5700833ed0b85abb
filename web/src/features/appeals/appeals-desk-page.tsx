import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AppealCard } from './appeal-card.tsx';
import { appealsQuery, type StaffAppeal } from './appeal-queries.ts';
import styles from '../../ui/case-card.module.css';
import { AssignAppealDialog } from './assign-appeal-dialog.tsx';
import { DecideAppealDialog } from './decide-appeal-dialog.tsx';
import { ReadAppealFiles } from './read-appeal-files.tsx';

/** Where officers give appeals to reviewers and decide them: the most urgent first, with what stands in whose way. */
export function AppealsDeskPage() {
  const { data, error, refetch } = useQuery(appealsQuery);
  const open = data?.appeals.filter(({ due }) => due !== null) ?? [];
  const closed = data?.appeals.filter(({ due }) => due === null) ?? [];
  return (
    <Page
      title="Appeals of results"
      purpose="Each goes to somebody who had no part in it and no relation to the candidate, and gets an answer with reasons."
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="the appeals" lines={6} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          {data.hidden > 0 && (
            <Notice title={data.hidden === 1 ? 'One appeal is not shown' : `${data.hidden} appeals are not shown`}>
              <span>You took part in what they are about, or have a relation to the candidate.</span>
            </Notice>
          )}
          <Section title="Open">
            {open.length === 0 && <Empty title="No appeal is open">New ones appear here, and you get a message.</Empty>}
            {open.map((appeal) => (
              <Entry key={appeal.id} appeal={appeal} />
            ))}
          </Section>
          {closed.length > 0 && (
            <Section title="Closed">
              {closed.map((appeal) => (
                <Entry key={appeal.id} appeal={appeal} />
              ))}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Entry({ appeal }: { readonly appeal: StaffAppeal }) {
  const [open, setOpen] = useState<'assign' | 'decide' | null>(null);
  const { number, candidate, questionId, reviewer, rescoring, scriptId, evidenceCount, due, officers } = appeal;
  const isNobodyFree = officers.every(({ barrier }) => barrier !== null);
  return (
    <AppealCard
      appeal={appeal}
      tags={
        due !== null &&
        due.standing !== 'in-time' && (
          <Tag
            tone={due.standing === 'late' ? 'danger' : 'caution'}
            icon={due.standing === 'late' ? 'warning' : 'clock'}
          >
            {due.standing === 'late' ? 'Late' : 'Due soon'}
          </Tag>
        )
      }
      facts={
        <>
          <div>
            <dt>Candidate</dt>
            <dd>
              <bdi>{candidate}</bdi>
            </dd>
          </div>
          <div>
            <dt>Reviewer</dt>
            <dd>{reviewer === null ? 'Nobody yet' : <bdi>{reviewer.isMe ? 'You' : reviewer.name}</bdi>}</dd>
          </div>
          {questionId !== null && (
            <div>
              <dt>Question</dt>
              <dd>{questionId}</dd>
            </div>
          )}
          {evidenceCount > 0 && (
            <div>
              <dt>Files</dt>
              <dd>{evidenceCount}</dd>
            </div>
          )}
          {scriptId !== null && (
            <div>
              <dt>Marks</dt>
              <dd>
                <Link to="/staff/marking-decisions/$id" params={{ id: scriptId }}>
                  Both marks, which count, and the criteria
                </Link>
              </dd>
            </div>
          )}
          {rescoring !== null && (
            <div>
              <dt>Correction</dt>
              <dd>Change {rescoring} of keys, for everybody who had the question</dd>
            </div>
          )}
        </>
      }
    >
      {due !== null && isNobodyFree && (
        <Notice tone="caution" title="No officer is free to review it">
          <span>Appoint an officer from outside; administrators were told.</span>
        </Notice>
      )}
      {due !== null && appeal.evidence.length > 0 && <ReadAppealFiles appeal={appeal} />}
      {due !== null && (
        <div className={styles.row}>
          <Button onPress={() => setOpen('assign')} aria-label={`Assign ${number}`}>
            {reviewer === null ? 'Give it to a reviewer' : 'Hand over'}
          </Button>
          {reviewer?.isMe === true && (
            <Button look="primary" onPress={() => setOpen('decide')} aria-label={`Decide ${number}`}>
              Decide
            </Button>
          )}
        </div>
      )}
      {open === 'assign' && <AssignAppealDialog appeal={appeal} onClose={() => setOpen(null)} />}
      {open === 'decide' && <DecideAppealDialog appeal={appeal} onClose={() => setOpen(null)} />}
      {questionId !== null && due !== null && (
        <p className={styles.quiet}>
          What candidates remarked on it, and what else happened to it, stands in the life of the question in the{' '}
          <Link to="/staff/bank">bank</Link>.
        </p>
      )}
    </AppealCard>
  );
}
