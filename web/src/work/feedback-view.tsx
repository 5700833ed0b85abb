import { compareRational, parseRational, rational } from '@cmdsp/primitives';
import { pointsWords } from '../ui/points-words.ts';
import { DocumentView } from '../writing/document-view.tsx';
import { Section } from '../ui/page.tsx';
import { Tag } from '../ui/tag.tsx';
import type { WorkFeedback } from './work-queries.ts';
import styles from './work.module.css';

const howDecided: Readonly<Record<WorkFeedback['decidedBy'], string>> = {
  'one-mark': 'One person marked it.',
  'two-marks': 'Two people marked it without knowing of each other; their marks agree and the mean counts.',
  'three-marks': 'Three people marked it without knowing of each other; the two that agree count.',
  adjudication: 'Marks could not settle it, so somebody who saw all of them decided, with reasons.',
};

/** What came of marked work: the decision, each criterion with the step to the next level, comments beside the text. */
export function FeedbackView({ feedback }: { readonly feedback: WorkFeedback }) {
  const { work, criteria, comments, overall, texts, decidedBy, passPoints } = feedback;
  const numbered = comments.map((comment, index) => ({ ...comment, id: String(index), number: index + 1 }));
  return (
    <>
      <Section title={work.isPassed === true ? 'Passed' : 'Not passed yet'}>
        <p>
          {work.points === null ? '' : `${pointsWords(work.points)} of 100 points; ${passPoints} pass. `}
          {howDecided[decidedBy]}
        </p>
        {work.isPassed === false && hasPoints(work.points, passPoints) && (
          <p>
            The points alone would pass. Level 0 in a criterion that never allows it does not, and neither does a plan
            that knowingly harms patients.
          </p>
        )}
        {overall.map((words, index) => (
          <blockquote key={index} className={styles.overall}>
            {words}
          </blockquote>
        ))}
      </Section>
      <Section title="Criterion by criterion">
        <ul className={styles.list}>
          {criteria.map(({ id, title, weight, level, reached, next, isMet, reason }) => (
            <li key={id} className={styles.criterion}>
              <div className={styles.row}>
                <h3>{title}</h3>
                <Tag tone={isMet ? 'good' : 'caution'} icon={isMet ? 'check' : 'info'}>
                  {isMet ? 'Meets the standard' : 'Below the standard'}
                </Tag>
              </div>
              <p className={styles.quiet}>
                Level {level} of 4, {pointsWords(`${Math.round(weight * level * 2)}/8`, 3)} of {weight} points
              </p>
              <p>
                <strong>Reached:</strong> {reached}
              </p>
              {next !== null && (
                <p>
                  <strong>Next one up:</strong> {next}
                </p>
              )}
              {reason !== null && (
                <p>
                  <strong>Why:</strong> {reason}
                </p>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {texts.map(({ place, title, body }) => {
        const ofText = numbered.filter(({ text }) => text === place);
        return (
          <Section key={place} title={texts.length === 1 ? 'Your text, with comments' : title}>
            <div className={styles.marked}>
              <DocumentView
                body={body}
                passages={ofText}
                renderReference={({ kind, name }) => referenceWords(kind, name)}
              />
            </div>
            {ofText.length === 0 ? (
              <p className={styles.quiet}>No passage has a comment.</p>
            ) : (
              <ol className={styles.comments} start={ofText[0]?.number ?? 1}>
                {ofText.map(({ id, quote, comment }) => (
                  <li key={id}>
                    <q>{quote}</q>
                    {comment}
                  </li>
                ))}
              </ol>
            )}
          </Section>
        );
      })}
    </>
  );
}

/** What stands where a figure or a file is named: neutral words. */
export function referenceWords(kind: 'figure' | 'attachment', name: string): string {
  return kind === 'figure' ? `[Figure of the task: ${name}]` : `[${name.replace('attachment-', 'Attachment ')}]`;
}

/** Whether the points reach those that pass. */
function hasPoints(points: string | null, passPoints: number): boolean {
  return points !== null && compareRational(parseRational(points), rational(passPoints)) >= 0;
}
