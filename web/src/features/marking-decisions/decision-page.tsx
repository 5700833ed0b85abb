import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { pointsWords } from '../../ui/points-words.ts';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { AttachmentLinks } from '../../work/attachment-links.tsx';
import { LabEvidenceList } from '../../work/lab-evidence-list.tsx';
import { DocumentView } from '../../writing/document-view.tsx';
import { AdjudicateForm } from './adjudicate-form.tsx';
import { type Decision, decisionQuery } from './decision-queries.ts';
import { decidedByWords, historyLine, stepWords } from './decision-words.ts';
import { dayWords } from '../../ui/day-words.ts';
import { MarkCard } from './mark-card.tsx';
import { MarksTable } from './marks-table.tsx';
import { ModerateForm } from './moderate-form.tsx';
import { missingWords } from './stranded-words.ts';
import styles from './decisions.module.css';

const route = getRouteApi('/staff/marking-decisions/$id');

/** One script for whoever decides about it: the text, all marks beside each other, and every decision so far. */
export function DecisionPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(decisionQuery(id));
  return (
    <Page
      title={data === undefined ? 'Script' : `Script ${data.code}`}
      purpose={data?.title}
      above={<Link to="/staff/marking-decisions">Marks</Link>}
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="the script" lines={8} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && <Script decision={data} />}
    </Page>
  );
}

function Script({ decision }: { readonly decision: Decision }) {
  const {
    state,
    wait,
    barrier,
    strandedOfficers,
    outcome,
    isReopened,
    marks,
    criteria,
    texts,
    attachments,
    labs,
    history,
  } = decision;
  const isOfficers = state === 'adjudication' || state === 'moderation';
  return (
    <>
      <p className={styles.row}>
        {wait !== null && `${stepWords[wait.step]}, promised by ${dayWords(wait.dueBy)}.`}
        {outcome !== null &&
          ` ${outcome.isPassed ? 'Passed' : 'Not passed'} with ${pointsWords(outcome.points)} points, by ${decidedByWords[outcome.decidedBy]}.`}
      </p>
      {isReopened && (
        <Notice title="An appeal was upheld">
          <span>
            What was released stands until this is decided. It may become lower only with a reason of its own.
          </span>
        </Notice>
      )}
      <Section title="Marks">
        {marks.length === 0 ? <p>Nobody has given a mark yet.</p> : <MarksTable decision={decision} />}
      </Section>
      <div className={styles.work}>
        <div className={styles.text} role="region" aria-label="What was handed in" tabIndex={0}>
          {texts.map(({ title, body }) => (
            <section key={title} className={styles.part}>
              <h2>{title}</h2>
              <DocumentView body={body} />
            </section>
          ))}
          <AttachmentLinks address={`/api/marking-decisions/${decision.id}/attachments`} attachments={attachments} />
          <LabEvidenceList
            labs={labs}
            linkTo={(place, words) => (
              <Link to="/staff/marking-decisions/$id/labs/$place" params={{ id: decision.id, place: String(place) }}>
                {words}
              </Link>
            )}
          />
        </div>
        <div className={styles.part}>
          {marks.map((mark, place) => (
            <MarkCard key={`${mark.role}-${place}`} mark={mark} criteria={criteria} />
          ))}
          {isOfficers && barrier !== null && (
            <Notice
              tone={strandedOfficers === null ? 'info' : 'caution'}
              title={strandedOfficers === null ? 'Another officer decides about this script' : 'Nobody may decide this'}
            >
              <span>
                {barrier}
                {strandedOfficers !== null &&
                  ` ${missingWords({ needs: 'officer', holders: strandedOfficers, step: state })}`}
              </span>
            </Notice>
          )}
          {state === 'adjudication' && barrier === null && (
            <Section title="Decide">
              <AdjudicateForm decision={decision} />
            </Section>
          )}
          {state === 'moderation' && barrier === null && (
            <Section title="Read it again and decide">
              <ModerateForm decision={decision} />
            </Section>
          )}
          {history.length > 0 && (
            <Section title="What happened">
              <ol className={styles.history}>
                {history.map(({ kind, reason, by, at }, place) => (
                  <li key={place}>
                    {historyLine(kind)}
                    {reason !== null && <span dir="auto">: {reason}</span>}
                    <br />
                    <span className={styles.quiet}>
                      {by}, <time dateTime={at}>{dayWords(at)}</time>
                    </span>
                  </li>
                ))}
              </ol>
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
