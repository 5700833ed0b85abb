import { TextField } from '../../ui/text-field.tsx';
import { type PlanDraft, readPlanDraft } from './read-plan-draft.ts';

/** What can be changed of a plan as long as the session has not begun. */
export function PlanFields({
  draft,
  onChange,
  isChecked,
}: {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
  /** Whether to say what is wrong; not before somebody has tried. */
  readonly isChecked: boolean;
}) {
  const { at, isAddressGood } = readPlanDraft(draft);
  return (
    <>
      <TextField
        label="Title"
        hint="What your cohort calls it. Left empty, it has the title of the lecture or case."
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        maxLength={160}
      />
      <TextField label="Day" type="date" value={draft.day} onChange={(day) => onChange({ ...draft, day })} />
      <TextField
        label="Begins at"
        hint="On your own clock."
        type="time"
        value={draft.time}
        onChange={(time) => onChange({ ...draft, time })}
        error={isChecked && at === null ? 'Give a day and a time.' : undefined}
      />
      <TextField
        label="Address of the video meeting"
        hint="Of any video service, beginning with https://. You can do without one."
        type="url"
        value={draft.meetingUrl}
        onChange={(meetingUrl) => onChange({ ...draft, meetingUrl })}
        maxLength={500}
        error={isChecked && !isAddressGood ? 'The address must begin with https:// and have no spaces.' : undefined}
      />
    </>
  );
}
