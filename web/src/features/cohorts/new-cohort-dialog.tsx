import { proposeTimetable, lastDay, isDate } from '@cmdsp/cohorts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayWords, listTimeZones, ownTimeZone } from './cohort-words.ts';
import { cohortsQuery } from './cohorts-query.ts';
import styles from './cohorts.module.css';

const paces = [
  { value: '7', label: 'One week for each module' },
  { value: '14', label: 'Two weeks for each module' },
  { value: '21', label: 'Three weeks for each module' },
  { value: '28', label: 'Four weeks for each module' },
];

/** Asks what a cohort needs from the start; the timetable is proposed from it. */
export function NewCohortDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState({
    title: '',
    isDated: true,
    startsOn: '',
    pace: '14',
    timeZone: ownTimeZone(),
    liveAt: '',
    seats: '',
    needsCompetence: true,
  });
  const set = (name: keyof typeof values) => (value: string | boolean) => setValues({ ...values, [name]: value });
  const make = useMutation({
    mutationFn: () => {
      const { title, isDated, startsOn, pace, timeZone, liveAt, seats, needsCompetence } = values;
      if (title.trim() === '') throw new Error('Give the cohort a title.');
      if (isDated && !isDate(startsOn)) throw new Error('Choose the day on which module 1 opens.');
      const plan = isDated
        ? {
            startsOn,
            daysPerModule: Number(pace),
            liveAt: liveAt === '' ? null : liveAt.slice(0, 5),
            seats: seats === '' ? null : Number(seats),
          }
        : null;
      return request('POST /api/cohorts', { body: { title, timeZone, needsCompetence, plan } });
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: cohortsQuery.queryKey });
      await navigate({ to: '/staff/cohorts/$id', params: { id } });
    },
  });
  return (
    <Dialog
      title="Make a cohort"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={make.isPending} onPress={() => make.mutate()}>
            Make the cohort
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <TextField label="Title" hint="People see it." isRequired value={values.title} onChange={set('title')} />
        <Checkbox isSelected={values.isDated} onChange={set('isDated')}>
          It has dates. Without dates everybody learns at their own pace, and there is no limit of seats.
        </Checkbox>
        <Select
          label="Time zone"
          hint="All its dates and times are meant in it."
          value={values.timeZone}
          onChange={set('timeZone')}
          options={listTimeZones(values.timeZone)}
        />
        {values.isDated && (
          <>
            <TextField
              label="Module 1 opens on"
              type="date"
              isRequired
              value={values.startsOn}
              onChange={set('startsOn')}
            />
            <Select label="Pace" value={values.pace} onChange={set('pace')} options={paces} />
            <TextField
              label="Live session at (optional)"
              hint={`One in each module, on its third day, never at a weekend. Time in ${values.timeZone}.`}
              type="time"
              value={values.liveAt}
              onChange={set('liveAt')}
            />
            <TextField
              label="Seats (optional)"
              hint="Leave it empty for no limit."
              inputMode="numeric"
              value={values.seats}
              onChange={set('seats')}
            />
            <EndWords startsOn={values.startsOn} daysPerModule={Number(values.pace)} />
          </>
        )}
        <Checkbox isSelected={values.needsCompetence} onChange={set('needsCompetence')}>
          Only people with a valid competence record may teach it.
        </Checkbox>
        {make.error !== null && <Notice tone="danger" role="alert" title={make.error.message} />}
      </div>
    </Dialog>
  );
}

function EndWords({ startsOn, daysPerModule }: { readonly startsOn: string; readonly daysPerModule: number }) {
  if (!isDate(startsOn)) return null;
  const end = lastDay(proposeTimetable({ startsOn, daysPerModule, liveAt: null }).modules);
  return end === null ? null : <p className={styles.quiet}>Module 6 then closes on {dayWords(end)}.</p>;
}
