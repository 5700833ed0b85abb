import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { DomainBands } from './domain-bands.tsx';
import { type Result, resultQuery } from './result-query.ts';
import styles from './results.module.css';
import { ScoreLine } from './score-line.tsx';

const route = getRouteApi('/exam/results/$sitting');

/** One sentence with the decision, the score against the mark, domains in words, and what to study next. */
export function ResultPage() {
  const { sitting } = route.useParams();
  const { data, error, refetch } = useQuery(resultQuery(sitting));
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
      {data.isPracticeBank && data.kind === 'certification' && (
        <Notice title="Practice bank">
          This exam used the public practice questions. Outside a demonstration no certificate is awarded on it without
          a signed override.
        </Notice>
      )}
      <ScoreLine percent={data.percent} passPercent={data.passPercent} points={data.points} maximum={data.maximum} />
      <Section title="By domain">
        <DomainBands domains={data.domains} minimum={data.minimumForBand} />
      </Section>
      <Section title="What to study next">
        {data.studyNext.length === 0 ? (
          <p>No topic lost points in this sitting.</p>
        ) : (
          <ol className={styles.topics}>
            {data.studyNext.map(({ topic, title }) => (
              <li key={topic}>
                <Link to="/learn/topics/$topic" params={{ topic }}>
                  {topic} {title}
                </Link>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <p className={styles.quiet}>
        {data.answered} of {data.questionCount} questions were answered.{' '}
        {data.ending === 'expired' ? 'The time ran out and the exam was handed in as it was. ' : ''}
        Ended on {new Date(data.finishedAt).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' })}. If
        you think something went wrong, you can <Link to="/complaints">complain or appeal</Link>; the{' '}
        <Link to="/handbook">handbook</Link> says how that goes.
      </p>
    </Page>
  );
}

function headline(result: Result): string {
  if (result.kind === 'rehearsal') return 'Rehearsal finished';
  return result.decision === 'pass' ? 'You passed' : 'You did not pass this time';
}

function explanation(result: Result): string {
  const score = `${result.percent.toFixed(1)} %`;
  if (result.kind === 'rehearsal')
    return `You scored ${score} on ${result.questionCount} practice questions. It counts for nothing but your own orientation.`;
  return result.decision === 'pass'
    ? `You scored ${score}; the mark is ${result.passPercent} %. A certification officer now looks at the evidence and decides on the certificate.`
    : `You scored ${score}; the mark is ${result.passPercent} %. The list below says where the points were lost, so that the next try starts in the right place.`;
}
