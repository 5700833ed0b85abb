import { RequestError } from '../../api/request.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { OwnComplaint } from './complaint-words.ts';

/** What is typed into the form of a complaint. */
export type ComplaintDraft = Pick<OwnComplaint, 'kind' | 'about' | 'concerns' | 'whatHappened' | 'wish'>;

export const emptyDraft: ComplaintDraft = {
  kind: 'complaint',
  about: 'service',
  concerns: '',
  whatHappened: '',
  wish: '',
};

const kinds = [
  { value: 'complaint', label: 'Complaint: something went wrong' },
  { value: 'appeal', label: 'Appeal: look at a decision again' },
];
const subjects = [
  { value: 'service', label: 'A service: course, exam day, this website' },
  { value: 'decision', label: 'A decision: a result, a certificate' },
  { value: 'person', label: 'A person: how somebody acted' },
];

/** The fields that everybody fills in who complains or appeals. */
export function ComplaintFields({
  draft,
  onChange,
  error,
}: {
  readonly draft: ComplaintDraft;
  readonly onChange: (draft: ComplaintDraft) => void;
  readonly error: unknown;
}) {
  return (
    <>
      <Select
        label="What you want to file"
        options={kinds}
        value={draft.kind}
        // The options are the kinds.
        onChange={(kind) => onChange({ ...draft, kind: kind as ComplaintDraft['kind'] })}
      />
      <Select
        label="What it is about"
        options={subjects}
        value={draft.about}
        // The options are what it can be about.
        onChange={(about) => onChange({ ...draft, about: about as ComplaintDraft['about'] })}
      />
      <TextField
        label="Which one, or who"
        hint="For example the exam of 3 May, the certificate number, or a name."
        isRequired
        value={draft.concerns}
        onChange={(concerns) => onChange({ ...draft, concerns })}
        error={adviceFor(error, 'concerns', 'Say in a few words what or whom it is about.')}
      />
      <TextField
        label="What happened"
        hint="Say when and where. Do not repeat examination questions."
        isRequired
        rows={6}
        value={draft.whatHappened}
        onChange={(whatHappened) => onChange({ ...draft, whatHappened })}
        error={adviceFor(
          error,
          'whatHappened',
          'Say what happened, in at least one sentence and 4,000 characters at most.',
        )}
      />
      <TextField
        label="What would put it right (if you know)"
        rows={2}
        value={draft.wish}
        onChange={(wish) => onChange({ ...draft, wish })}
        error={adviceFor(error, 'wish', 'Use 1,000 characters at most.')}
      />
    </>
  );
}

/** What to write beside a field that the server refused. */
export function adviceFor(error: unknown, field: string, advice: string): string | undefined {
  if (!(error instanceof RequestError)) return undefined;
  return error.body?.errors?.some(({ path }) => path === field) === true ? advice : undefined;
}
