import type { QuestionResponse } from '@cmdsp/questions/public';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { request } from '../../api/request.ts';
import { useViewer } from '../../api/use-viewer.ts';
import { PracticeCard } from '../../player/interactions/practice-card.tsx';
import { withFeedback } from '../../player/interactions/with-feedback.ts';
import { PracticeList } from '../../player/topic/practice-list.tsx';
import { type TopicPart, TopicView } from '../../player/topic/topic-view.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { answerSample } from './answer-sample.ts';

const noCounts: ReadonlyMap<number, readonly number[]> = new Map();
const purpose = 'A complete topic as learners see it, open to everybody. What you do here is not stored.';

/** One topic, complete, for anybody. */
export function SampleTopicPage() {
  const viewer = useViewer();
  const [part, setPart] = useState<TopicPart>('lecture');
  const [polls, setPolls] = useState<ReadonlyMap<number, number>>(new Map());
  const client = useQueryClient();
  const ignore = useCallback(() => undefined, []);
  const { data, error, refetch } = useQuery({
    queryKey: ['sample-topic'],
    queryFn: ({ signal }) => request('GET /api/sample/topic', {}, { signal }),
    staleTime: 600_000,
  });
  if (data === undefined) {
    return (
      <Page title="A sample topic" purpose={purpose}>
        {error === null ? (
          <Loading what="the sample topic" lines={8} />
        ) : (
          <Failure error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const { topic, questions } = data;
  const answer = async (question: string, response: QuestionResponse) => {
    const feedback = await answerSample(question, response);
    client.setQueryData(['sample-topic'], { topic, questions: withFeedback(questions, feedback) });
    return feedback;
  };
  return (
    <Page
      title={topic.title}
      above={`Sample · Topic ${topic.id} · Module ${topic.module.number}: ${topic.module.title}`}
      purpose={purpose}
      action={<ButtonLink to="/sample/questions">Try five questions</ButtonLink>}
    >
      <TopicView
        topic={topic}
        audienceGroup={viewer?.audienceGroup ?? 'other'}
        selected={part}
        onSelect={setPart}
        polls={polls}
        pollCounts={noCounts}
        memory={null}
        onPoll={(slide, option) => setPolls(new Map([...polls, [slide, option]]))}
        onLectureFinished={ignore}
        onReadingFinished={ignore}
        quiz={
          <PracticeList>
            {questions.map((entry) => (
              <PracticeCard key={entry.question.handle} entry={entry} total={questions.length} onAnswer={answer} />
            ))}
          </PracticeList>
        }
      />
    </Page>
  );
}
