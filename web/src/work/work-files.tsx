import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { request } from '../api/request.ts';
import { sendBytes } from '../api/send-bytes.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import type { WorkFile } from './work-queries.ts';
import styles from './work.module.css';
import { bytesWords } from './work-words.ts';

export type FileRules = { readonly filesMost: number; readonly fileMegabytes: number; readonly bytesLeft: number };

/** Files beside work that is being written: attached at once, named by their owner, shown to markers by number alone. */
export function WorkFiles({
  submissionId,
  files,
  rules,
}: {
  readonly submissionId: string;
  readonly files: readonly WorkFile[];
  readonly rules: FileRules;
}) {
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState<WorkFile | null>(null);
  const change = async (work: () => Promise<string>) => {
    setProblem(null);
    setBusy(true);
    try {
      setSaid(await work());
      await queryClient.invalidateQueries({ queryKey: ['assignments'] });
      await queryClient.invalidateQueries({ queryKey: ['submissions'] });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The file could not be sent.');
    } finally {
      setBusy(false);
      if (input.current !== null) input.current.value = '';
    }
  };
  const attach = async (file: File) => {
    if (file.size > rules.fileMegabytes * 1024 * 1024)
      throw new Error(`A file may have ${rules.fileMegabytes} MB; this one is larger.`);
    await sendBytes(`/api/submissions/${submissionId}/files/${crypto.randomUUID()}`, file);
    return `${file.name} is attached.`;
  };
  const remove = async ({ id, name }: WorkFile) => {
    setLeaving(null);
    await request('DELETE /api/submissions/:id/files/:file', { params: { id: submissionId, file: id } });
    return `${name} is deleted.`;
  };
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>
        PDF, PNG, JPEG, DOCX and XLSX without macros, CSV, JSON or plain text; up to {rules.fileMegabytes} MB each and{' '}
        {rules.filesMost} files. Markers see “Attachment 1” and its kind, never your file’s name. What stands inside a
        file stays as it is: take your name out of it.
      </p>
      {files.length > 0 && (
        <ul className={styles.list} aria-label="Attached files">
          {files.map((file) => (
            <li key={file.id} className={styles.file}>
              <span>
                <strong>Attachment {file.place}</strong>:{' '}
                <a href={`/api/submissions/${submissionId}/files/${file.id}`} download>
                  {file.name}
                </a>
                <span className={styles.quiet}>
                  {' '}
                  {file.kind}, {bytesWords(file.bytes)}
                  {file.isScanned && ', looked at by the virus scanner'}
                </span>
              </span>
              <Button look="quiet" onPress={() => setLeaving(file)}>
                Delete<span className="visually-hidden"> {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to attach"
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.json,.txt,.md"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void change(() => attach(file));
        }}
      />
      {files.length < rules.filesMost && (
        <div className={styles.row}>
          <Button isPending={isBusy} onPress={() => input.current?.click()}>
            Attach a file
          </Button>
          <span className={styles.quiet}>Room for {bytesWords(rules.bytesLeft)} more.</span>
        </div>
      )}
      <span role="status" className={styles.quiet}>
        {said}
      </span>
      {problem !== null && <Notice tone="danger" role="alert" title={problem} />}
      <Dialog
        title={`Delete ${leaving?.name ?? 'this file'}?`}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        actions={
          <>
            <Button onPress={() => setLeaving(null)}>Keep it</Button>
            <Button look="danger" onPress={() => leaving !== null && void change(() => remove(leaving))}>
              Delete the file
            </Button>
          </>
        }
      >
        It goes from this work. A text that speaks of Attachment {leaving?.place} then speaks of nothing.
      </Dialog>
    </div>
  );
}
