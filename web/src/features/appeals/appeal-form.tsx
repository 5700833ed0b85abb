import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { addAppealFile, type OwnAppeal, type OwnAppeals, ownAppealsQuery } from './appeal-queries.ts';
import { acceptedFiles, fileWords, groundsOf, groundWords, workWords } from './appeal-words.ts';
import styles from '../../ui/case-card.module.css';
import { FileList, mostBytes, mostFiles } from './file-list.tsx';

/** Files an appeal: of which sitting or marked work, on what ground, which question by its number, what happened, and files. */
export function AppealForm({ sittings, works }: Pick<OwnAppeals, 'sittings' | 'works'>) {
  const queryClient = useQueryClient();
  const [aboutId, setAboutId] = useState(sittings[0]?.id ?? works[0]?.submissionId ?? '');
  const [chosenGround, setGround] = useState<OwnAppeal['ground']>('question');
  const [question, setQuestion] = useState('');
  const [statement, setStatement] = useState('');
  const [wish, setWish] = useState('');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const sitting = sittings.find(({ id }) => id === aboutId);
  const possible = groundsOf(sitting);
  const ground = possible.includes(chosenGround) ? chosenGround : (possible[0] ?? 'marking');
  const file = useMutation({
    mutationFn: async () => {
      const position = ground === 'question' ? Number.parseInt(question, 10) : null;
      if (position !== null && !(position >= 1 && position <= (sitting?.questionCount ?? 0)))
        throw new Error(`Write the number of the question, from 1 to ${sitting?.questionCount ?? 0}.`);
      if (statement.trim().length < 10) throw new Error('Say what is wrong in at least a sentence.');
      const about =
        sitting === undefined ? { sittingId: null, submissionId: aboutId } : { sittingId: aboutId, submissionId: null };
      const filed = await request('POST /api/appeals', { body: { ...about, ground, position, statement, wish } });
      return { ...filed, failed: await addAll(filed.id, chosen) };
    },
    onSuccess: async () => {
      setQuestion('');
      setStatement('');
      setWish('');
      setChosen([]);
      await queryClient.invalidateQueries({ queryKey: ownAppealsQuery.queryKey });
    },
  });
  return (
    <div className={styles.group}>
      <Form
        submit="Send the appeal"
        look="primary"
        width="reading"
        onSubmit={() => file.mutate()}
        isPending={file.isPending}
        error={file.error}
      >
        <Select
          label="What it is about"
          options={[
            ...sittings.map(({ id, finishedAt, fileBy }) => ({
              value: id,
              label: `Examination that ended on ${dayWords(finishedAt)}${until(fileBy)}`,
            })),
            ...works.map(({ submissionId, fileBy, ...work }) => ({
              value: submissionId,
              label: `${workWords(work)}${until(fileBy)}`,
            })),
          ]}
          value={aboutId}
          onChange={setAboutId}
        />
        <Select
          label="On what ground"
          options={possible.map((value) => ({ value, label: groundWords[value] }))}
          value={ground}
          // The options are the grounds.
          onChange={(value) => setGround(value as OwnAppeal['ground'])}
        />
        {ground === 'question' && (
          <TextField
            label="Number of the question"
            hint="As it was numbered in your sitting. Do not write down what the question said."
            isRequired
            value={question}
            onChange={setQuestion}
          />
        )}
        <TextField
          label="What is wrong"
          hint="Say why, and what shows it. Describe what was tested, not the words of a question."
          isRequired
          rows={6}
          value={statement}
          onChange={setStatement}
        />
        <TextField label="What would put it right (if you know)" rows={2} value={wish} onChange={setWish} />
        {chosen.length < mostFiles && (
          <FileField
            label="Files that show it (if you have any)"
            hint={fileWords}
            accept={acceptedFiles}
            isEmptied
            onChoose={(next) => {
              if (next === null) return;
              const isTooLarge = next.size > mostBytes;
              setTooLarge(isTooLarge ? `A file may have 5 MB; ${next.name} is larger.` : null);
              if (!isTooLarge) setChosen([...chosen, { id: crypto.randomUUID(), file: next }]);
            }}
          />
        )}
        {tooLarge !== null && <Notice tone="danger" role="alert" title={tooLarge} />}
        {chosen.length > 0 && (
          <FileList
            files={chosen.map(({ id, file: { name, size } }) => ({ id, name, bytes: size }))}
            none=""
            onRemove={({ id }) => setChosen(chosen.filter((one) => one.id !== id))}
          />
        )}
      </Form>
      {file.isSuccess && (
        <Notice tone="good" role="status" title={`Received. Its number is ${file.data.number}.`}>
          <span>
            It gets a reviewer by {dayWords(file.data.reviewBy)} and an answer by {dayWords(file.data.decideBy)}.
          </span>
        </Notice>
      )}
      {file.isSuccess && file.data.failed.length > 0 && (
        <Notice tone="caution" role="alert" title="Not every file was kept">
          <span>{file.data.failed.join(' ')} Your appeal is in. Add files to it below.</span>
        </Notice>
      )}
    </div>
  );
}

type Chosen = { readonly id: string; readonly file: File };

/** Adds files one after the other; answers with what went wrong, a sentence each. */
async function addAll(appealId: string, chosen: readonly Chosen[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { file } of chosen)
    await addAppealFile(appealId, file).catch((error: Error) => failed.push(`${file.name}: ${error.message}`));
  return failed;
}

function until(fileBy: string | null): string {
  return fileBy === null ? '' : `, open until ${dayWords(fileBy)}`;
}
