import type { SbomAnswer, SbomTask, Witness } from '@cmdsp/labs/public';
import styles from '../../../bench/sbom/bill.module.css';
import { MarkList } from '../../../bench/sbom/mark-list.tsx';
import { Select } from '../../../ui/select.tsx';
import { marksOf } from './marks-of.ts';
import { MatchedAdvisories } from './matched-advisories.tsx';

type Item = SbomAnswer['plan'][number];

/** For each match that needs work: the window, and where nothing mends it, a control with its end. */
export function PlanTab({
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
  const marks = marksOf(witnesses, 'plan');
  const plan = (item: Item) =>
    onChange({ ...answer, plan: [...answer.plan.filter(({ advisory }) => advisory !== item.advisory), item] });
  const drop = (id: string) => onChange({ ...answer, plan: answer.plan.filter(({ advisory }) => advisory !== id) });
  return (
    <MatchedAdvisories task={task} answer={answer} marks={marks}>
      {({ id, label }) => {
        const item = answer.plan.find(({ advisory }) => advisory === id);
        return (
          <>
            <fieldset className={styles.plain} disabled={isReadOnly}>
              <legend className="visually-hidden">Plan for {label}</legend>
              <div className={styles.bar}>
                <Select
                  label={`Window for ${label}`}
                  value={item?.window ?? ''}
                  placeholder="No work on a unit"
                  onChange={(window) =>
                    window === ''
                      ? drop(id)
                      : plan({ ...(item ?? { advisory: id, control: null, expiresOnDay: null }), window })
                  }
                  options={task.windows.map((window) => ({
                    value: window.id,
                    label: `Day ${window.onDay}: ${window.title}`,
                  }))}
                />
                {item !== undefined && (
                  <Select
                    label={`Compensating control for ${label}`}
                    value={item.control ?? ''}
                    placeholder="None: install the fix"
                    onChange={(control) =>
                      plan({
                        ...item,
                        control: control === '' ? null : control,
                        expiresOnDay: control === '' ? null : item.expiresOnDay,
                      })
                    }
                    options={task.controls.map((control) => ({ value: control.id, label: control.title }))}
                  />
                )}
                {item !== undefined && item.control !== null && (
                  <Select
                    label={`Control for ${label} ends on`}
                    value={item.expiresOnDay === null ? '' : String(item.expiresOnDay)}
                    placeholder="No end"
                    onChange={(day) => plan({ ...item, expiresOnDay: day === '' ? null : Number(day) })}
                    options={task.expiryDays.map((day) => ({ value: String(day), label: `Day ${day}` }))}
                  />
                )}
              </div>
            </fieldset>
            <MarkList marks={marks.filter((mark) => mark.id === id)} />
          </>
        );
      }}
    </MatchedAdvisories>
  );
}
