import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { RequestError } from '../../api/request.ts';
import { useViewer } from '../../api/use-viewer.ts';
import { KeepButton } from '../../offline/keep-button.tsx';
import { KeptCopyNotice } from '../../offline/kept-copy-notice.tsx';
import { KeptModules } from '../../offline/kept-modules.tsx';
import { TopicView } from '../../player/topic/topic-view.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { TopicCases } from './topic-cases.tsx';
import { TopicLabs } from './topic-labs.tsx';
import { TopicDiscussions } from './topic-discussions.tsx';
import { topicQuery } from './topic-query.ts';
import styles from './topic-page.module.css';
import { useTopicFacts } from './use-topic-facts.ts';
import { useTopicMemory } from './use-topic-memory.ts';
import { useTopicPolls } from './use-topic-polls.ts';

const TopicPractice = lazy(async () => ({ default: (await import('./topic-practice.tsx')).TopicPractice }));

/** One topic for an enrolled learner; what is read, watched and answered is remembered silently. */
export function TopicPage() {
  const { topic: topicId } = useParams({ from: '/learn/topics/$topic' });
  const search = useSearch({ from: '/learn/topics/$topic' });
  const { part } = search;
  const email = useViewer()?.email ?? '';
  const navigate = useNavigate({ from: '/learn/topics/$topic' });
  const { data, error, refetch } = useQuery(topicQuery(topicId));
  const { onLectureFinished, onReadingFinished } = useTopicFacts(topicId, data !== undefined);
  const { polls, pollCounts, onPoll } = useTopicPolls(topicId, data?.polls);
  const memory = useTopicMemory(topicId, email, search);
  if (data === undefined) {
    return (
      <Page title={`Topic ${topicId}`}>
        {error === null ? (
          <Loading what="the topic" lines={8} />
        ) : (
          <>
            <Refusal error={error} onRetry={() => void refetch()} />
            {error instanceof RequestError && error.status === 0 && <KeptModules />}
          </>
        )}
      </Page>
    );
  }
  const { topic, previous, next } = data;
  const size = topic.isComplete
    ? `Lecture ${topic.minutes.lecture} minutes, reading ${topic.reading?.minutes ?? topic.minutes.reading} minutes, ${topic.questionCount} practice questions.`
    : `${topic.questionCount} practice questions; the lecture and the reading are planned.`;
  return (
    <Page
      title={topic.title}
      above={
        <>
          <Link to="/learn">Learn</Link> · Module {topic.module.number}: {topic.module.title} · Topic {topic.id}
        </>
      }
      purpose={`${size} Exam domain ${topic.domain.number}: ${topic.domain.title}.`}
    >
      <KeptCopyNotice
        address={`/api/topics/${topic.id}/content`}
        lost="Lecture, reading and discussion work. Practice questions, module quizzes, polls, notes and your place in the text need a connection."
      />
      <TopicView
        key={`${topic.id} ${search.slide ?? ''}`}
        firstSlide={(search.slide ?? 1) - 1}
        topic={topic}
        audienceGroup={data.audienceGroup}
        selected={part ?? (topic.isComplete ? 'lecture' : 'quiz')}
        onSelect={(selected) => void navigate({ search: { part: selected }, replace: true, resetScroll: false })}
        polls={polls}
        pollCounts={pollCounts}
        memory={memory}
        onPoll={onPoll}
        onLectureFinished={onLectureFinished}
        onReadingFinished={onReadingFinished}
        quiz={
          <Suspense fallback={<Loading what="the questions" lines={6} />}>
            <TopicPractice topic={topicId} />
          </Suspense>
        }
        cases={
          <>
            <TopicCases topic={topicId} />
            <TopicLabs topic={topicId} />
          </>
        }
        talk={<TopicDiscussions topic={topicId} />}
      />
      <KeepButton module={topic.module.number} />
      <nav className={styles.neighbours} aria-label="Neighbouring topics">
        {previous === null ? (
          <span />
        ) : (
          <Link to="/learn/topics/$topic" params={{ topic: previous.id }} search={{}}>
            ← {previous.id} {previous.title}
          </Link>
        )}
        <ButtonLink to="/learn/modules/$module/quiz" params={{ module: String(topic.module.number) }}>
          Module {topic.module.number} quiz
        </ButtonLink>
        {next === null ? (
          <span />
        ) : (
          <Link to="/learn/topics/$topic" params={{ topic: next.id }} search={{}}>
            {next.id} {next.title} →
          </Link>
        )}
      </nav>
    </Page>
  );
}
