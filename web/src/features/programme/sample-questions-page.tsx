import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { PracticeCard } from '../../player/interactions/practice-card.tsx';
import { PracticeList } from '../../player/topic/practice-list.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { answerSample } from './answer-sample.ts';
import styles from './sample-questions.module.css';

/** Five questions for anybody, with the reason of every option. */
export function SampleQuestionsPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['sample-questions'],
    queryFn: ({ signal }) => request('GET /api/sample/questions', {}, { signal }),
    staleTime: 600_000,
  });
  return (
    <Page
      title="Five sample questions"
      purpose="From the practice quizzes of five modules; none of them is in the examination. What you answer is not stored."
      width="reading"
      action={<ButtonLink to="/sample">Read the sample topic</ButtonLink>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the questions" lines={8} />}
      {data !== undefined && (
        <PracticeList>
          {data.questions.map((entry) => (
            <PracticeCard
              key={entry.question.handle}
              entry={entry}
              total={data.questions.length}
              onAnswer={answerSample}
            />
          ))}
        </PracticeList>
      )}
      {data !== undefined && data.interactions.length > 0 && (
        <section className={styles.interactions} aria-labelledby="interactions">
          <div>
            <h2 id="interactions">Other ways to answer</h2>
            <p>
              Practice and the rehearsal also ask to order, match, point, pick evidence and give a number. Each can be
              answered by keyboard alone. The certification exam uses choosing only.
            </p>
          </div>
          <PracticeList>
            {data.interactions.map((entry) => (
              <PracticeCard
                key={entry.question.handle}
                entry={entry}
                total={data.interactions.length}
                onAnswer={answerSample}
                level={3}
              />
            ))}
          </PracticeList>
        </section>
      )}
    </Page>
  );
}
