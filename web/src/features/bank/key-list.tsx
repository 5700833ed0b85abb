import { Tag } from '../../ui/tag.tsx';
import styles from './bank.module.css';
import { listAt, textAt, valueAt } from './content-field.ts';

/** Keys and reasons, and what else its author wrote about a question or the questions of a set. */
export function KeyList({ content }: { readonly content: unknown }) {
  const questions = listAt(content, ['questions']);
  if (questions.length === 0) return <QuestionKeys question={content} />;
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="Contradiction in the exhibits" value={textAt(content, ['contradiction'])} />
        <Fact name="Joins" value={listAt(content, ['joins']).join(', ')} />
      </dl>
      {questions.map((question) => (
        <QuestionKeys key={textAt(question, ['id'])} question={question} isInSet />
      ))}
    </>
  );
}

function QuestionKeys({ question, isInSet = false }: { readonly question: unknown; readonly isInSet?: boolean }) {
  const options = listAt(question, ['options']);
  const clause = textAt(question, ['source', 'clause']);
  return (
    <article className={styles.card} aria-label={textAt(question, ['id'])}>
      {isInSet && <h3>{textAt(question, ['id'])}</h3>}
      {options.length > 0 && (
        <ol className={styles.list} type="A">
          {options.map((option, index) => (
            <li key={index}>
              {textAt(option, ['text'])}{' '}
              {valueAt(option, ['correct']) === true && (
                <Tag tone="good" icon="check">
                  Key
                </Tag>
              )}
              <p className={styles.quiet}>
                {textAt(option, ['rationale'])}
                {textAt(option, ['misconception']) !== '' && ` Belief: ${textAt(option, ['misconception'])}.`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {options.length === 0 && <pre className={styles.words}>{JSON.stringify(otherParts(question), null, 2)}</pre>}
      <dl className={styles.facts}>
        <Fact name="Topic" value={`${textAt(question, ['topic'])}, domain ${textAt(question, ['domain'])}`} />
        <Fact name="Objective" value={textAt(question, ['objective'])} />
        <Fact name="Level" value={textAt(question, ['level'])} />
        <Fact name="Expected right" value={`${Math.round(Number(textAt(question, ['difficulty'])) * 100)} %`} />
        <Fact
          name="Source"
          value={`${textAt(question, ['source', 'document'])}${clause === '' ? '' : `, ${clause}`}, ${textAt(question, ['source', 'date'])}`}
        />
        <Fact name="Review by" value={textAt(question, ['reviewBy'])} />
        <Fact name="Enemies" value={listAt(question, ['enemies']).join(', ') || 'None'} />
      </dl>
    </article>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const common = ['id', 'kind', 'domain', 'topic', 'objective', 'level', 'difficulty', 'stem', 'source', 'reviewBy'];

/** What an interaction of another kind says about its answers. */
function otherParts(question: unknown): unknown {
  if (typeof question !== 'object' || question === null) return question;
  const hidden = [...common, 'enemies', 'status', 'provenance', 'exhibits'];
  return Object.fromEntries(Object.entries(question).filter(([key]) => !hidden.includes(key)));
}
