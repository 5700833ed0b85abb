import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Certainty } from './certainty.tsx';
import { DomainBands } from './domain-bands.tsx';
import { HeldByCase } from './held-by-case.tsx';
import { OwnDisruptions } from './own-disruptions.tsx';
import { ResultChanges } from './result-changes.tsx';
import { type Result, resultQuery, trackerQuery } from './result-query.ts';
import { ResultTracker } from './result-tracker.tsx';
import styles from './results.module.css';
import { ScoreLine } from './score-line.tsx';
import { StudyPlan } from './study-plan.tsx';

const route = getRouteApi('/exam/results/$sitting');

/** One sentence with the decision, the score against the mark, domains in words, and what to study next. */
export function ResultPage() {
  const { sitting } = route.useParams();
  const { data, error, refetch } = useQuery(resultQuery(sitting));
  const tracker = useQuery(trackerQuery(sitting));
  const isWaiting = error instanceof Error && 'code' in error && error.code === 'result-not-released';
  if (data === undefined && isWaiting && tracker.data !== undefined) {
    return (
      <Page
        title="Your exam arrived"
        purpose="Every answer is safe. The result is not released yet; this page says how far it is."
        above={<Link to="/exam">Exam</Link>}
      >
        <HeldByCase sitting={sitting} />
        <OwnDisruptions sitting={sitting} />
        <ResultTracker steps={tracker.data.steps} />
        <p className={styles.quiet}>
          You get a message when the result is released. Before, officers read what candidates said about questions, and
          look at what the statistics say about them.
        </p>
      </Page>
    );
  }
  if (data === undefined) {
    return (
      <Page title="Result" above={<Link to="/exam">Exam</Link>}>
        {error === null ? (
          <Loading what="the result" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page title={headline(data)} purpose={explanation(data)} above={<Link to="/exam">Exam</Link>}>
      <HeldByCase sitting={sitting} />
      {data.isPracticeBank && data.kind === 'certification' && (
        <Notice title="Practice bank">
          This exam used the public practice questions. Outside a demonstration no certificate is awarded on it without
          a signed override.
        </Notice>
      )}
      <ResultChanges result={data} />
      <OwnDisruptions sitting={sitting} />
      <ScoreLine
        percent={data.percent}
        passPercent={data.passPercent}
        points={data.points}
        maximum={data.maximum}
        error={data.kind === 'certification' ? (data.certainty?.standardErrorPercent ?? null) : null}
      />
      {data.kind === 'certification' && data.certainty !== null && (
        <Section title="How sure this is">
          <Certainty result={data} />
        </Section>
      )}
      <Section title="By domain">
        <DomainBands domains={data.domains} minimum={data.minimumForBand} />
      </Section>
      <Section title="What to study next">
        <StudyPlan plan={data.studyPlan} />
      </Section>
      {data.kind === 'certification' && tracker.data !== undefined && (
        <Section title="How far this result is">
          <p>{data.isFinal ? 'This result is final.' : provisional(data)}</p>
          <ResultTracker steps={tracker.data.steps} />
        </Section>
      )}
      <p className={styles.quiet}>
        {data.answered} of {data.questionCount} questions were answered.{' '}
        {data.ending === 'expired' ? 'The time ran out and the exam was handed in as it was. ' : ''}
        Ended on {new Date(data.finishedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}. If you
        think something went wrong, you can <Link to="/appeals">appeal</Link> or <Link to="/complaints">complain</Link>;
        the <Link to="/handbook">handbook</Link> says how that goes.
      </p>
    </Page>
  );
}

function provisional({ finalAt }: Result): string {
  const day = finalAt === null ? '' : new Date(finalAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return `This result is provisional until ${day}: so long it may be challenged, by you too.`;
}

function headline(result: Result): string {
  if (result.kind === 'rehearsal') return 'Rehearsal finished';
  return result.decision === 'pass' ? 'You passed' : 'You did not pass this time';
}

function explanation(result: Result): string {
  const score = `${result.percent.toFixed(1)} %`;
  if (result.kind === 'rehearsal')
    return `You scored ${score} on ${result.questionCount} practice questions. It counts for nothing but your own orientation.`;
  if (result.isPassKept)
    return `You passed. Scored again, the exam has ${score}; the mark is ${result.passPercent} %, and your pass stands.`;
  return result.decision === 'pass'
    ? `You scored ${score}; the mark is ${result.passPercent} %. What else the certificate asks for, and how far it is, stands on the page Certificate.`
    : `You scored ${score}; the mark is ${result.passPercent} %. The list below says where the points were lost, so that the next try starts in the right place.`;
}
