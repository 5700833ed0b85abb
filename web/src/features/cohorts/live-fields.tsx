import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './cohorts.module.css';
import type { CohortChange } from './use-change-cohort.ts';

type Live = NonNullable<CohortChange['plan']>['liveDates'][number];

const moduleOptions = [1, 2, 3, 4, 5, 6].map((module) => ({ value: String(module), label: `Module ${module}` }));

/** The fields of one live session. */
export function LiveFields({
  live,
  timeZone,
  onChange,
  onRemove,
}: {
  readonly live: Live;
  readonly timeZone: string;
  readonly onChange: (live: Live) => void;
  readonly onRemove: () => void;
}) {
  return (
    <fieldset className={styles.fields}>
      <legend>{live.title}</legend>
      <TextField label="Title" value={live.title} onChange={(title) => onChange({ ...live, title })} />
      <Select
        label="Module"
        value={String(live.module)}
        onChange={(module) => onChange({ ...live, module: Number(module) })}
        options={moduleOptions}
      />
      <TextField label="Day" type="date" value={live.heldOn} onChange={(heldOn) => onChange({ ...live, heldOn })} />
      <TextField
        label={`Begins at (${timeZone})`}
        type="time"
        value={live.startsAt}
        onChange={(startsAt) => onChange({ ...live, startsAt: startsAt.slice(0, 5) })}
      />
      <TextField
        label="Minutes"
        inputMode="numeric"
        value={String(live.durationMinutes)}
        onChange={(minutes) => onChange({ ...live, durationMinutes: Number(minutes) || 0 })}
      />
      <TextField
        label="Address of the meeting room (optional)"
        type="url"
        value={live.meetingUrl ?? ''}
        onChange={(url) => onChange({ ...live, meetingUrl: url.trim() === '' ? null : url.trim() })}
      />
      <div>
        <Button onPress={onRemove}>
          Remove<span className="visually-hidden"> {live.title}</span>
        </Button>
      </div>
    </fieldset>
  );
}
