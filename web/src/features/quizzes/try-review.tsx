import { QuestionCard } from '../../player/interactions/question-card.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './quizzes.module.css';
import type { SubmittedTry } from './quiz-queries.ts';

/** A submitted try: the result in one sentence, then every question with the reason of every option. */
export function TryReview({ quiz }: { readonly quiz: SubmittedTry }) {
  const { score, feedback, answers, questions } = quiz;
  const right = feedback.filter(({ verdict }) => verdict === 'right').length;
  return (
    <div className={styles.sheet}>
      <Notice
        tone={score.isPassed ? 'good' : 'caution'}
        title={score.isPassed ? 'You passed this quiz' : 'This try did not reach the pass mark'}
        role="status"
      >
        <span className="figures">
          {score.percent} %; {right} of {questions.length} questions right. The pass mark is {quiz.passPercent} %.
        </span>
      </Notice>
      <div className={styles.actions}>
        <ButtonLink to="/learn" look="primary">
          Go to your next step
        </ButtonLink>
        <ButtonLink to="/learn/modules/$module/quiz" params={{ module: String(quiz.module.number) }}>
          {score.isPassed ? 'See all tries' : 'Try again'}
        </ButtonLink>
      </div>
      {questions.map((question) => (
        <QuestionCard
          key={question.handle}
          question={question}
          response={answers.find((answer) => answer.question === question.handle)?.response ?? null}
          onChange={() => undefined}
          feedback={feedback.find(({ handle }) => handle === question.handle) ?? null}
          total={questions.length}
        />
      ))}
    </div>
  );
}
