import { inlineText, type MarkdownTree } from '@cmdsp/markdown/tree';
import { useId } from 'react';
import { Markdown, MarkdownLine } from '../markdown.tsx';
import shared from './interactions.module.css';
import type { InteractionProps } from './interaction-props.ts';
import styles from './matching.module.css';
import { ReasonRow } from './reason-row.tsx';

/** Each premise takes one of the lettered options, from a list of the browser's own. An option may serve more than once. */
export function Matching({
  question,
  response,
  onChange,
  feedback,
  isClosed,
  labelledBy,
}: InteractionProps<'matching'>) {
  const id = useId();
  const pairs = response?.kind === 'matching' ? response.pairs : [];
  const optionOf = (premise: string) => pairs.find((pair) => pair.premise === premise)?.option ?? '';
  const letterOf = (handle: string) => letterAt(question.options.findIndex((option) => option.handle === handle));
  const choose = (premise: string, option: string) => {
    const others = pairs.filter((pair) => pair.premise !== premise);
    onChange({ kind: 'matching', pairs: option === '' ? others : [...others, { premise, option }] });
  };
  return (
    <div className={styles.matching} role="group" aria-labelledby={labelledBy}>
      <div className={styles.choices}>
        <p className={shared.count} id={`${id}-options`}>
          Options. Some may be left over, and one may serve more than once.
        </p>
        <ol className={styles.letters} aria-labelledby={`${id}-options`}>
          {question.options.map((option, index) => (
            <li key={option.handle}>
              <span className={styles.letter} aria-hidden="true">
                {letterAt(index)}
              </span>
              <span>
                <MarkdownLine tree={option.text} />
              </span>
            </li>
          ))}
        </ol>
      </div>
      {feedback === null ? (
        <>
          <p className={shared.count} aria-live="polite">
            {pairs.length} of {question.premises.length} matched
          </p>
          <ul className={styles.premises}>
            {question.premises.map((premise, index) => (
              <li key={premise.handle} className={styles.premise}>
                <label htmlFor={`${id}-${index}`}>
                  <MarkdownLine tree={premise.text} />
                </label>
                <select
                  id={`${id}-${index}`}
                  className={styles.select}
                  value={optionOf(premise.handle)}
                  disabled={isClosed}
                  onChange={(event) => choose(premise.handle, event.target.value)}
                >
                  <option value="">Choose an option</option>
                  {question.options.map((option, place) => (
                    <option key={option.handle} value={option.handle}>
                      {letterAt(place)}. {wordsOf(option.text)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <MatchingFeedback question={question} feedback={feedback} letterOf={letterOf} />
      )}
    </div>
  );
}

function MatchingFeedback({
  question,
  feedback,
  letterOf,
}: Pick<InteractionProps<'matching'>, 'question'> & {
  readonly feedback: NonNullable<InteractionProps<'matching'>['feedback']>;
  readonly letterOf: (handle: string) => string;
}) {
  const find = (from: 'solution' | 'answer', premise: string) => {
    const answer = feedback[from];
    return answer?.kind === 'matching' ? answer.pairs.find((pair) => pair.premise === premise)?.option : undefined;
  };
  const reasonOf = (handle: string) => feedback.options.find((option) => option.handle === handle);
  return (
    <ul className={shared.options}>
      {question.premises.map(({ handle, text }) => {
        const right = find('solution', handle) ?? '';
        const given = find('answer', handle);
        const words =
          given === undefined ? 'Not matched' : given === right ? 'Right' : `Not right: you chose ${letterOf(given)}`;
        const reason = reasonOf(handle);
        return (
          <ReasonRow
            key={handle}
            head={
              <>
                <MarkdownLine tree={text} /> <strong>{letterOf(right)}</strong>
              </>
            }
            isRight={given === right}
            words={words}
          >
            {reason !== undefined && <Markdown tree={reason.rationale} />}
          </ReasonRow>
        );
      })}
      {question.options.map(({ handle, text }) => {
        const reason = reasonOf(handle);
        if (reason === undefined || reason.isCorrect) return null;
        return (
          <ReasonRow
            key={handle}
            head={<MarkdownLine tree={text} />}
            isRight={null}
            words={`${letterOf(handle)} is left over`}
          >
            <Markdown tree={reason.rationale} />
          </ReasonRow>
        );
      })}
    </ul>
  );
}

function letterAt(index: number): string {
  return String.fromCharCode(65 + Math.max(0, index));
}

function wordsOf(tree: MarkdownTree): string {
  return tree.children.flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.children)] : [])).join(' ');
}
