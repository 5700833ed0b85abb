import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CohortAnswer } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { LiveFields } from './live-fields.tsx';
import { type CohortChange, changeOf, useChangeCohort } from './use-change-cohort.ts';

type Plan = NonNullable<CohortChange['plan']>;

/** Changes the dates of modules and live sessions; nothing is saved before the button is pressed. */
export function TimetableForm({ cohort, onDone }: { readonly cohort: CohortAnswer; readonly onDone: () => void }) {
  const [plan, setPlan] = useState<Plan | null>(() => changeOf(cohort).plan);
  const change = useChangeCohort(cohort.id, onDone);
  if (plan === null) return null;
  const { modules, liveDates } = plan;
  const setModule = (module: number, dates: Partial<Plan['modules'][number]>) =>
    setPlan({ ...plan, modules: modules.map((one) => (one.module === module ? { ...one, ...dates } : one)) });
  const setLive = (place: number, live: Plan['liveDates'][number]) =>
    setPlan({ ...plan, liveDates: liveDates.map((one, index) => (index === place ? live : one)) });
  return (
    <Form
      submit="Save the timetable"
      width="reading"
      onSubmit={() => change.mutate({ ...changeOf(cohort), plan })}
      isPending={change.isPending}
      error={change.error}
      aside={<Button onPress={onDone}>Cancel</Button>}
    >
      <Section title="Modules">
        <p className={styles.quiet}>All dates are meant in the time zone {cohort.timeZone}.</p>
        {modules.map(({ module, opensOn, closesOn }) => (
          <fieldset key={module} className={styles.fields}>
            <legend>
              {module}. {cohort.modules.find((one) => one.module === module)?.title}
            </legend>
            <TextField
              label="Opens on"
              type="date"
              value={opensOn}
              onChange={(day) => setModule(module, { opensOn: day })}
            />
            <TextField
              label="Closes on"
              type="date"
              value={closesOn}
              onChange={(day) => setModule(module, { closesOn: day })}
            />
          </fieldset>
        ))}
      </Section>
      <Section title="Live sessions">
        {liveDates.map((live, place) => (
          <LiveFields
            // A new one has no id yet; its place names it until it is saved.
            key={live.id ?? `new-${place}`}
            live={live}
            timeZone={cohort.timeZone}
            onChange={(changed) => setLive(place, changed)}
            onRemove={() => setPlan({ ...plan, liveDates: liveDates.filter((_, index) => index !== place) })}
          />
        ))}
        <div>
          <Button
            onPress={() =>
              setPlan({ ...plan, liveDates: [...liveDates, { ...newLive, heldOn: modules[0]?.opensOn ?? '' }] })
            }
          >
            Add a live session
          </Button>
        </div>
      </Section>
    </Form>
  );
}

const newLive = {
  id: null,
  module: 1,
  title: 'Live session',
  heldOn: '',
  startsAt: '16:00',
  durationMinutes: 60,
  meetingUrl: null,
};
