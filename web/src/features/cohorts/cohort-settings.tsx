import { isDate, proposeTimetable } from '@cmdsp/cohorts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { listTimeZones } from './cohort-words.ts';
import type { CohortAnswer } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { changeOf, useChangeCohort } from './use-change-cohort.ts';

/** Title, time zone, seats, rules and content release of a cohort. */
export function CohortSettings({ cohort }: { readonly cohort: CohortAnswer }) {
  return (
    <div className={styles.parts}>
      <Section title="Content release">
        <p>
          This cohort learns from release <code>{cohort.release.hash.slice(0, 10)}</code>
          {cohort.release.isNewest ? ', the newest one.' : '. A newer one is there.'} It stays on it until it is moved.
        </p>
        {cohort.mayEdit && (
          <p>
            <Link to="/staff/releases">Compare and move on the page Releases</Link>
          </p>
        )}
      </Section>
      {cohort.mayEdit && <SettingsForm cohort={cohort} />}
    </div>
  );
}

function SettingsForm({ cohort }: { readonly cohort: CohortAnswer }) {
  const [isSaved, setSaved] = useState(false);
  const isDated = cohort.modules.length > 0;
  const [values, setValues] = useState({
    title: cohort.title,
    timeZone: cohort.timeZone,
    seats: cohort.seats.limit === null ? '' : String(cohort.seats.limit),
    needsCompetence: cohort.needsCompetence,
    startsOn: '',
    weeks: '2',
  });
  const set = (name: keyof typeof values) => (value: string | boolean) => {
    setSaved(false);
    setValues({ ...values, [name]: value });
  };
  const change = useChangeCohort(cohort.id, () => setSaved(true));
  const save = () => {
    const { title, timeZone, needsCompetence, startsOn, weeks } = values;
    const seats = values.seats === '' ? null : Number(values.seats);
    const before = changeOf(cohort);
    const proposed = isDate(startsOn)
      ? {
          modules: [...proposeTimetable({ startsOn, daysPerModule: Number(weeks) * 7, liveAt: null }).modules],
          liveDates: [],
        }
      : null;
    const plan = before.plan ?? proposed;
    change.mutate({ ...before, title, timeZone, needsCompetence, plan: plan === null ? null : { ...plan, seats } });
  };
  return (
    <Section title="Settings">
      <Form submit="Save the settings" onSubmit={save} isPending={change.isPending} error={change.error}>
        <TextField label="Title" value={values.title} onChange={set('title')} />
        <Select
          label="Time zone"
          hint="Days and wall-clock times stay as they are; in another zone they mean other moments."
          value={values.timeZone}
          onChange={set('timeZone')}
          options={listTimeZones(values.timeZone)}
        />
        {isDated && (
          <TextField
            label="Seats (optional)"
            hint="Leave it empty for no limit. Nobody loses a seat when there are fewer."
            inputMode="numeric"
            value={values.seats}
            onChange={set('seats')}
          />
        )}
        {!isDated && cohort.id !== 'self-paced' && (
          <>
            <TextField
              label="Give it dates: module 1 opens on (optional)"
              type="date"
              value={values.startsOn}
              onChange={set('startsOn')}
            />
            <TextField label="Weeks for each module" inputMode="numeric" value={values.weeks} onChange={set('weeks')} />
          </>
        )}
        <Checkbox isSelected={values.needsCompetence} onChange={set('needsCompetence')}>
          Only people with a valid competence record may teach it.
        </Checkbox>
      </Form>
      {isSaved && <Notice tone="good" role="status" title="Saved." />}
    </Section>
  );
}
