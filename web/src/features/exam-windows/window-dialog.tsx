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
import styles from '../../ui/facts-card.module.css';
import { emptyValues, planFrom, valuesOf, zoneOptions } from './window-values.ts';
import { type ShownWindow, windowsQuery } from './windows-query.ts';

/** Plans a window or changes one; what contradicts itself is refused with both times. */
export function WindowDialog({
  window,
  personalMinutes,
  onClose,
}: {
  readonly window: ShownWindow | null;
  readonly personalMinutes: number | null;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState(window === null ? emptyValues() : valuesOf(window.plan));
  const set = (name: keyof typeof values) => (value: string | boolean) => setValues({ ...values, [name]: value });
  const save = useMutation({
    mutationFn: async () => {
      const plan = planFrom(values);
      if (window === null) return request('POST /api/exam-windows', { body: plan });
      await request('PUT /api/exam-windows/:id', {
        params: { id: window.id },
        body: { revision: window.revision, plan },
      });
      return null;
    },
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: windowsQuery.queryKey });
      onClose();
      if (made !== null) await navigate({ to: '/staff/windows/$window', params: { window: made.id } });
    },
  });
  return (
    <Dialog
      title={window === null ? 'Plan a window' : `Change ${window.title}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={save.isPending} onPress={() => save.mutate()}>
            {window === null ? 'Plan it' : 'Change it'}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <TextField label="Title" hint="Candidates see it." isRequired value={values.title} onChange={set('title')} />
        <Select
          label="Time zone"
          hint="All times below are meant in it."
          value={values.timeZone}
          onChange={set('timeZone')}
          options={zoneOptions(values.timeZone)}
        />
        <div className={styles.facts}>
          <TextField label="Opens on" type="date" isRequired value={values.opensOn} onChange={set('opensOn')} />
          <TextField label="Opens at" type="time" isRequired value={values.opensTime} onChange={set('opensTime')} />
          <TextField label="Last start on" type="date" isRequired value={values.closesOn} onChange={set('closesOn')} />
          <TextField
            label="Last start at"
            type="time"
            isRequired
            value={values.closesTime}
            onChange={set('closesTime')}
          />
        </div>
        <p className={styles.quiet}>
          The window limits the start only.
          {personalMinutes !== null &&
            ` Whoever starts last still has ${personalMinutes} minutes, or more where arranged.`}
        </p>
        <TextField label="Places" inputMode="numeric" isRequired value={values.seats} onChange={set('seats')} />
        <Select
          label="Where"
          value={values.venue}
          onChange={set('venue')}
          options={[
            { value: 'place', label: 'At a place' },
            { value: 'remote', label: 'Remotely, in a meeting' },
          ]}
        />
        {values.venue === 'place' ? (
          <>
            <TextField
              label="Place"
              hint="Address, floor, room."
              isRequired
              value={values.place}
              onChange={set('place')}
            />
            <div className={styles.facts}>
              <TextField
                label="Place closes on (optional)"
                type="date"
                value={values.untilOn}
                onChange={set('untilOn')}
              />
              <TextField
                label="Place closes at (optional)"
                type="time"
                value={values.untilTime}
                onChange={set('untilTime')}
              />
            </div>
          </>
        ) : (
          <TextField
            label="Meeting address (optional)"
            hint="https://… Shown to those who booked."
            type="url"
            value={values.meetingUrl}
            onChange={set('meetingUrl')}
          />
        )}
        <Checkbox isSelected={values.needsCheckIn} onChange={set('needsCheckIn')}>
          An invigilator checks the identity before the start.
        </Checkbox>
        <Select
          label="Safe Exam Browser"
          hint="What is chosen here goes before the setting of the program."
          value={values.examBrowser}
          onChange={set('examBrowser')}
          options={[
            { value: 'as-set', label: 'As the program is set' },
            { value: 'required', label: 'Required in this window' },
            { value: 'free', label: 'Not asked for in this window' },
          ]}
        />
        {save.error !== null && <Notice tone="danger" role="alert" title={save.error.message} />}
      </div>
    </Dialog>
  );
}
