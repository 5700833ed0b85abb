import { Link } from '@tanstack/react-router';
import { QuestionCard } from '../../player/interactions/question-card.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import styles from './diagnostic.module.css';
import type { FinishedRun } from './diagnostic-query.ts';
import { ProposalCard } from './proposal-card.tsx';

/** A finished go: the domains in the order proposed, how sure that is, and every question with its reasons. */
export function RunResult({ run }: { readonly run: FinishedRun }) {
  const { proposals, passPercent, questions, feedback, answers } = run;
  return (
    <>
      <Notice title="This is advice and shortens nothing">
        <span>
          All 36 topics stay open, and the certificate asks the same module quizzes and examination of everybody. Your
          next step on <Link to="/learn">Learn</Link> now follows this order.
        </span>
      </Notice>
      <Section title="Proposed order">
        <p className={styles.quiet}>
          Each line runs from 0 to 100 %: the ring is the share you had right, the bar the range that this leaves open,
          the dashed line the {passPercent} % that the examination asks.
        </p>
        <ol className={styles.proposals}>
          {proposals.map((proposal) => (
            <li key={proposal.domain.number}>
              <ProposalCard proposal={proposal} passPercent={passPercent} />
            </li>
          ))}
        </ol>
      </Section>
      <div>
        <ButtonLink to="/learn" look="primary">
          Go to your next step
        </ButtonLink>
      </div>
      <Section title="How sure is this?">
        <p>
          Each range is a 95 % interval by Wilson’s method: if you were asked very many such questions, your share of
          right answers would most likely lie in it. With four questions it is always wide, and guessing alone gets
          about one in four right. Where even the upper end does not go beyond the {passPercent} % that the examination
          asks, it is fairly sure that the domain is worth an early start; those domains come first.
        </p>
      </Section>
      <Section title="The questions">
        <BeliefWords feedback={feedback} />
        <details className={styles.questions}>
          <summary>Show all {questions.length} questions with the reason of every option</summary>
          <div className={styles.run}>
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
        </details>
      </Section>
    </>
  );
}

/** How many mistaken beliefs the wrong answers point at, and where they are kept until they are cleared. */
function BeliefWords({ feedback }: Pick<FinishedRun, 'feedback'>) {
  const beliefs = feedback.flatMap(({ options }) =>
    options.flatMap(({ misconception }) => misconception?.belief ?? []),
  );
  const count = new Set(beliefs).size;
  if (count === 0) return null;
  return (
    <p>
      Your wrong answers point at {count === 1 ? 'one mistaken belief' : `${count} mistaken beliefs`}.{' '}
      <Link to="/learn/library" search={{ tab: 'misconceptions' }}>
        See what is true instead
      </Link>
    </p>
  );
}
