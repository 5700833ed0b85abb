import type { SbomAnswer, SbomTask, Witness } from '@cmdsp/labs/public';
import { vexActions, vexJustifications, vexStatuses } from '@cmdsp/workbench/sbom';
import styles from '../../../bench/sbom/bill.module.css';
import { MarkList } from '../../../bench/sbom/mark-list.tsx';
import { Select } from '../../../ui/select.tsx';
import { marksOf } from './marks-of.ts';
import { MatchedAdvisories } from './matched-advisories.tsx';
import { RecordList } from './record-list.tsx';
import { words } from './words.ts';

type Statement = SbomAnswer['statements'][number];

/** One statement for each match: status, and the reason that the status needs. */
export function StatementsTab({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: {
  readonly task: SbomTask;
  readonly answer: SbomAnswer;
  readonly onChange: (answer: SbomAnswer) => void;
  readonly witnesses: readonly Witness[];
  readonly isReadOnly: boolean;
}) {
  const marks = marksOf(witnesses, 'statements');
  const say = (statement: Statement) =>
    onChange({
      ...answer,
      statements: [...answer.statements.filter(({ advisory }) => advisory !== statement.advisory), statement],
    });
  return (
    <MatchedAdvisories task={task} answer={answer} marks={marks}>
      {(advisory, components) => {
        const said = answer.statements.find((one) => one.advisory === advisory.id);
        const about = components.map(({ id }) => id);
        return (
          <>
            <RecordList records={task.records.filter((record) => about.includes(record.about))} />
            <fieldset className={styles.plain} disabled={isReadOnly}>
              <legend className="visually-hidden">Statement about {advisory.label}</legend>
              <div className={styles.bar}>
                <Select
                  label={`Status of ${advisory.label}`}
                  value={said?.status ?? ''}
                  placeholder="Choose a status"
                  onChange={(chosen) => {
                    const status = vexStatuses.find((one) => one === chosen);
                    if (status !== undefined) say({ advisory: advisory.id, status, justification: null, action: null });
                  }}
                  options={vexStatuses.map((one) => ({ value: one, label: words.status[one] }))}
                />
                {said?.status === 'not_affected' && (
                  <Select
                    label={`Justification for ${advisory.label}`}
                    value={said.justification ?? ''}
                    placeholder="Choose a justification"
                    onChange={(chosen) =>
                      say({ ...said, justification: vexJustifications.find((one) => one === chosen) ?? null })
                    }
                    options={vexJustifications.map((one) => ({ value: one, label: words.justification[one] }))}
                  />
                )}
                {said?.status === 'affected' && (
                  <Select
                    label={`Action for ${advisory.label}`}
                    value={said.action ?? ''}
                    placeholder="Choose an action"
                    onChange={(chosen) => say({ ...said, action: vexActions.find((one) => one === chosen) ?? null })}
                    options={vexActions.map((one) => ({ value: one, label: words.action[one] }))}
                  />
                )}
              </div>
            </fieldset>
            <MarkList marks={marks.filter(({ id }) => id === advisory.id)} />
          </>
        );
      }}
    </MatchedAdvisories>
  );
}
