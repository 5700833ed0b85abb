import type { QuestionResponse } from '@cmdsp/questions/public';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { PracticeCard } from '../../player/interactions/practice-card.tsx';
import { withFeedback } from '../../player/interactions/with-feedback.ts';
import { PracticeList } from '../../player/topic/practice-list.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { practiceQuery } from './topic-query.ts';

/** The practice questions of a topic; each answer is recorded before its feedback comes. */
export function TopicPractice({ topic }: { readonly topic: string }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(practiceQuery(topic));
  if (data === undefined) {
    return error === null ? (
      <Loading what="the questions" lines={6} />
    ) : (
      <Refusal error={error} onRetry={() => void refetch()} />
    );
  }
  const answer = async (question: string, response: QuestionResponse) => {
    const feedback = await request('POST /api/topics/:topic/questions/:question/answers', {
      params: { topic, question },
      body: { response },
    });
    client.setQueryData(
      practiceQuery(topic).queryKey,
      (known) => known && { questions: withFeedback(known.questions, feedback) },
    );
    await client.invalidateQueries({ queryKey: ['progress'] });
    return feedback;
  };
  return (
    <PracticeList>
      {data.questions.map((entry) => (
        <PracticeCard key={entry.question.handle} entry={entry} total={data.questions.length} onAnswer={answer} />
      ))}
    </PracticeList>
  );
}
