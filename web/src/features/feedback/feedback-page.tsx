import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import styles from './feedback.module.css';
import { ownFeedbackQuery } from './feedback-queries.ts';
import { SurveyForm } from './survey-form.tsx';

/** Where learners say what they think of modules and examinations. */
export function FeedbackPage() {
  const { data, error, refetch } = useQuery(ownFeedbackQuery);
  return (
    <Page
      title="Feedback"
      purpose="Say what helped and what did not. It takes two minutes, and you may leave any question out."
      action={<ButtonLink to="/feedback/changes">What changed because of you</ButtonLink>}
    >
      <p className={styles.prose}>
        Nobody of the staff sees who answered what. They see answers of a cohort without names, from five people on. We
        ask about a module after its quiz and about an examination after its result, so that an answer can change
        neither.
      </p>
      {data === undefined &&
        (error === null ? (
          <Loading what="what we would like to ask" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <Section title="What we would like to know">
          {data.open.length === 0 && (
            <Empty title="Nothing to ask just now">After the quiz of a module we ask about that module.</Empty>
          )}
          {data.open.map((survey, index) => (
            <SurveyForm key={`${survey.survey}/${survey.occasion}`} survey={survey} isFirst={index === 0} />
          ))}
        </Section>
      )}
      {data !== undefined && data.given.length > 0 && (
        <Section title="What you answered">
          {data.given.map(({ subject, givenAt }) => (
            <p key={givenAt}>
              {subject}, on {new Date(givenAt).toLocaleDateString('en-GB', { dateStyle: 'long' })}. Thank you.
            </p>
          ))}
        </Section>
      )}
    </Page>
  );
}
