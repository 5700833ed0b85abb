import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './bank.module.css';
import { listAt, textAt } from './content-field.ts';
import { ExhibitFields } from './exhibit-fields.tsx';
import { problemAt } from './problem-at.ts';
import type { FieldsProps } from './fields-props.ts';
import { QuestionFields } from './question-fields.tsx';

const fields = ['design', 'risk', 'operations'] as const;

/** A scenario set as a form: the case, its exhibits, its questions. */
export function SetFields({ content, problems, setField }: FieldsProps) {
  const exhibits = listAt(content, ['exhibits']);
  const questions = listAt(content, ['questions']);
  const joins = listAt(content, ['joins']);
  const names = exhibits.map((exhibit) => textAt(exhibit, ['id']));
  return (
    <div className={styles.stack}>
      <TextField
        label="Title"
        value={textAt(content, ['title'])}
        error={problemAt(problems, ['title'], textAt(content, ['title']))}
        onChange={(value) => setField(['title'], value)}
      />
      <div className={styles.row} role="group" aria-label="Joins">
        {fields.map((field) => (
          <Checkbox
            key={field}
            isSelected={joins.includes(field)}
            onChange={(isJoined) =>
              setField(
                ['joins'],
                fields.filter((one) => (one === field ? isJoined : joins.includes(one))),
              )
            }
          >
            Joins {field}
          </Checkbox>
        ))}
      </div>
      <TextField
        label="Topics"
        hint="With commas between, such as 1.1, 4.2"
        value={listAt(content, ['topics']).join(', ')}
        error={problemAt(problems, ['topics'], listAt(content, ['topics']).join())}
        onChange={(value) =>
          setField(
            ['topics'],
            value.split(/[\s,]+/).filter((topic) => topic !== ''),
          )
        }
      />
      <TextField
        label="Case"
        rows={6}
        value={textAt(content, ['case'])}
        error={problemAt(problems, ['case'], textAt(content, ['case']))}
        onChange={(value) => setField(['case'], value)}
      />
      <TextField
        label="Contradiction worth noticing"
        rows={2}
        value={textAt(content, ['contradiction'])}
        error={problemAt(problems, ['contradiction'], textAt(content, ['contradiction']))}
        onChange={(value) => setField(['contradiction'], value)}
      />
      <Section title="Exhibits">
        {exhibits.map((exhibit, index) => (
          <ExhibitFields
            key={textAt(exhibit, ['id'])}
            exhibit={exhibit}
            index={index}
            problems={problems}
            setField={setField}
          />
        ))}
        <div className={styles.row}>
          <Button
            isDisabled={exhibits.length >= 5}
            onPress={() =>
              setField(
                ['exhibits'],
                [...exhibits, { id: `e${exhibits.length + 1}`, title: '', kind: 'document', body: '' }],
              )
            }
          >
            Add an exhibit
          </Button>
          <Button isDisabled={exhibits.length <= 2} onPress={() => setField(['exhibits'], exhibits.slice(0, -1))}>
            Take the last exhibit away
          </Button>
        </div>
      </Section>
      {questions.map((question, index) => (
        <Section key={textAt(question, ['id'])} title={`Question ${textAt(question, ['id'])}`}>
          <div className={styles.row} role="group" aria-label="Needs the exhibits">
            {names.map((name) => {
              const needed = listAt(question, ['exhibits']);
              return (
                <Checkbox
                  key={name}
                  isSelected={needed.includes(name)}
                  onChange={(isNeeded) =>
                    setField(
                      ['questions', index, 'exhibits'],
                      names.filter((one) => (one === name ? isNeeded : needed.includes(one))),
                    )
                  }
                >
                  Needs {name}
                </Checkbox>
              );
            })}
          </div>
          <QuestionFields content={content} at={['questions', index]} problems={problems} setField={setField} />
        </Section>
      ))}
      <div className={styles.row}>
        <Button
          isDisabled={questions.length >= 6}
          onPress={() => setField(['questions'], [...questions, nextQuestion(content, questions)])}
        >
          Add a question
        </Button>
        <Button isDisabled={questions.length <= 4} onPress={() => setField(['questions'], questions.slice(0, -1))}>
          Take the last question away
        </Button>
      </div>
    </div>
  );
}

/** Like the last one, with its own name and without words. */
function nextQuestion(content: unknown, questions: readonly unknown[]): object {
  const last = questions.at(-1);
  const base = typeof last === 'object' && last !== null ? last : {};
  const letter = String.fromCodePoint(97 + questions.length);
  const options = Array.from({ length: 4 }, (_, index) => ({
    text: '',
    ...(index === 0 ? { correct: true } : {}),
    rationale: '',
  }));
  return { ...base, id: `${textAt(content, ['id'])}-${letter}`, kind: 'single', stem: '', options, enemies: [] };
}
