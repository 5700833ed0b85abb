import type { SurveyResult } from './feedback-queries.ts';
import styles from './feedback.module.css';

/** What was answered about one module or the examination: counts as bars with their figures, words as a list. */
export function ResultCard({ result }: { readonly result: SurveyResult }) {
  const { survey, version, module, subject, shown, questions } = result;
  const heading = `result-${survey}-${version}-${module ?? ''}`;
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <h3 id={heading}>{subject}</h3>
      <p className={styles.quiet}>
        Answers of {shown} people, questions of version {version}.
      </p>
      {questions.map((question) => (
        <div key={question.question} className={styles.group}>
          <h4>{question.text}</h4>
          {question.kind === 'scale' ? (
            <ul className={styles.bars}>
              {question.counts.map((count, index) => (
                <li key={`${question.question}/${String(index)}`} className={styles.bar}>
                  <span>{stepWords(index + 1, question)}</span>
                  <meter min={0} max={shown} value={count} aria-label={`${index + 1}: ${count} of ${shown}`} />
                  <span>{count}</span>
                </li>
              ))}
            </ul>
          ) : question.words.length === 0 ? (
            <p className={styles.quiet}>Nobody wrote anything.</p>
          ) : (
            <ul className={styles.words}>
              {question.words.map((words, index) => (
                <li key={`${question.question}/${String(index)}`} dir="auto">
                  {words}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </article>
  );
}

function stepWords(step: number, { low, high }: { readonly low: string; readonly high: string }): string {
  if (step === 1) return `1, ${low.toLowerCase()}`;
  return step === 5 ? `5, ${high.toLowerCase()}` : String(step);
}
