import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../../ui/states.tsx';
import type { ExamAnswer, ExamCardData } from './exam-query.ts';
import styles from './exam.module.css';

export type ExamCardProps = {
  readonly exam: ExamCardData;
  readonly rules: ExamAnswer['rules'];
  /** The one that should be taken next gets the primary button. */
  readonly isRecommended: boolean;
  readonly retakes?: ExamAnswer['retakes'];
  /** Accepted besides the rules; the rehearsal asks for none. */
  readonly nonDisclosure?: ExamAnswer['nonDisclosure'];
  /** What is said about booking, above the button. */
  readonly children?: ReactNode;
};

/** One exam: its facts, its rules, and the button that takes a seat; or what is in the way. */
export function ExamCard({ exam, rules, isRecommended, retakes, nonDisclosure, children }: ExamCardProps) {
  const [hasRules, setHasRules] = useState(false);
  const [hasSecrecy, setHasSecrecy] = useState(false);
  const isAccepted = hasRules && (hasSecrecy || nonDisclosure === undefined);
  const seat = useMutation({
    mutationFn: () =>
      request('POST /api/sittings', {
        body: {
          kind: exam.kind,
          acceptsRules: true,
          rulesVersion: rules.version,
          nonDisclosureVersion: nonDisclosure?.version ?? null,
        },
      }),
    onSuccess: ({ id }) => openExam(id),
  });
  const look = isRecommended ? 'primary' : 'secondary';
  return (
    <section className={styles.card} aria-labelledby={`${exam.kind}-title`}>
      <h2 id={`${exam.kind}-title`}>{exam.title}</h2>
      <dl className={styles.facts}>
        <dt>Questions</dt>
        <dd>
          {exam.questionCount}
          {exam.pretestCount > 0 && `, of which ${exam.pretestCount} are tried out and do not count`}
        </dd>
        <dt>Time</dt>
        <dd>{exam.durationMinutes} minutes</dd>
        <dt>To pass</dt>
        <dd>{exam.kind === 'rehearsal' ? 'no mark; it is for practice' : `${exam.passPercent} % or more`}</dd>
        {retakes !== undefined && (
          <>
            <dt>Retakes</dt>
            <dd>
              after {retakes.waitingDays} days, at most {retakes.attemptsPerYear} sittings a year, with fresh questions
            </dd>
          </>
        )}
      </dl>
      {children}
      {exam.live !== null && (
        <>
          <Notice tone="caution" title={exam.live.isStarted ? 'This exam is running' : 'Your seat is ready'}>
            {exam.live.isStarted && exam.live.deadline !== null
              ? `It ends at ${timeOf(exam.live.deadline)}. Your answers are there.`
              : 'The time starts when you press start on the next page.'}
          </Notice>
          <div>
            <Button look="primary" onPress={() => exam.live !== null && openExam(exam.live.id)}>
              {exam.live.isStarted ? 'Go on with the exam' : 'Enter the exam'}
            </Button>
          </div>
        </>
      )}
      {exam.live === null && exam.obstacles.length > 0 && (
        <Notice title="Not open to you now">
          <ul className={styles.list}>
            {exam.obstacles.map((obstacle) => (
              <li key={obstacle.kind}>
                {obstacle.message}
                {obstacle.until !== null &&
                  ` Open to you from ${new Date(obstacle.until).toLocaleDateString('en-GB', { dateStyle: 'long' })}.`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {exam.live === null && exam.obstacles.length === 0 && (
        <>
          <details className={styles.rules} open={exam.kind === 'certification'}>
            <summary>Rules of this sitting</summary>
            <ol className={styles.list}>
              {rules.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          </details>
          <Checkbox isSelected={hasRules} onChange={setHasRules}>
            I have read the rules of this sitting and keep to them.
          </Checkbox>
          {nonDisclosure !== undefined && (
            <>
              <details className={styles.rules}>
                <summary>Non-disclosure agreement</summary>
                {nonDisclosure.paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </details>
              <Checkbox isSelected={hasSecrecy} onChange={setHasSecrecy}>
                I accept the non-disclosure agreement for this sitting.
              </Checkbox>
            </>
          )}
          {seat.error !== null && <Failure error={seat.error} />}
          <div>
            <Button look={look} isDisabled={!isAccepted} isPending={seat.isPending} onPress={() => seat.mutate()}>
              {exam.kind === 'rehearsal' ? 'Open the rehearsal' : 'Open the certification exam'}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The exam is a page of its own, without the application around it. */
function openExam(sittingId: string): void {
  window.location.assign(`/exam/${sittingId}`);
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}
