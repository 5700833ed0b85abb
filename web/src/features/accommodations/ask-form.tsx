import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { givePaper, ownAccommodationsQuery, type UnkeptPaper } from './accommodation-queries.ts';
import { ArrangementFields, nothing } from './arrangement-fields.tsx';

/** Asks for what helps, with the reason in words and a paper. */
export function AskForm({
  keepDays,
  onUnkept,
}: {
  readonly keepDays: number;
  /** The request was sent, but not its paper: this form is gone then, so whoever holds it says so. */
  readonly onUnkept: (paper: UnkeptPaper) => void;
}) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(nothing);
  const [words, setWords] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const ask = useMutation({
    mutationFn: async () => {
      const made = await request('POST /api/accommodations', { body: { asked, words } });
      if (file === null) return;
      try {
        await givePaper(made.id, file);
      } catch (error) {
        onUnkept({ requestId: made.id, name: file.name, why: error instanceof Error ? error.message : '' });
      }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ownAccommodationsQuery.queryKey }),
  });
  return (
    <Form
      submit="Ask for this"
      look="primary"
      width="reading"
      onSubmit={() => ask.mutate()}
      isPending={ask.isPending}
      error={ask.error}
    >
      <ArrangementFields value={asked} onChange={setAsked} />
      <TextField
        label="What helps, and why"
        hint="In your own words, also what is not in the list. Only the officer who decides reads this. Sending it is your consent to that."
        isRequired
        rows={6}
        value={words}
        onChange={setWords}
        error={
          ask.error !== null && words.trim().length < 10
            ? 'Say it in at least a sentence, so that somebody can decide.'
            : undefined
        }
      />
      <FileField
        label="A paper that shows it, if you have one"
        hint={`PDF, picture or text of at most 5 MB. It is stored encrypted, and deleted ${keepDays} days after the decision. More papers can be added afterwards.`}
        accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,.docx,.odt"
        onChoose={setFile}
      />
    </Form>
  );
}
