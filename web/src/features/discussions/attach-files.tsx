import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './composer.module.css';
import { sizeWords } from './discussion-words.ts';
import { sendFile } from './send-file.ts';
import type { Draft } from './use-draft.ts';

const mostFiles = 5;

/** Files that go with a post: they are sent at once and wait for it. */
export function AttachFiles({
  discussion,
  files,
  onChange,
}: {
  readonly discussion: string;
  readonly files: Draft['files'];
  readonly onChange: (files: Draft['files']) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const add = async (file: File) => {
    setProblem(null);
    setSending(true);
    try {
      onChange([...files, await sendFile({ discussion, file })]);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The file could not be sent.');
    } finally {
      setSending(false);
      if (input.current !== null) input.current.value = '';
    }
  };
  return (
    <div className={styles.files}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to attach"
        accept=".pdf,.png,.jpg,.jpeg,.webp,.zip,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.md,.csv,.json,.log"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void add(file);
        }}
      />
      {files.length > 0 && (
        <ul aria-label="Files that go with your post">
          {files.map((file) => (
            <li key={file.id}>
              {file.name}, {sizeWords(file.bytes)}{' '}
              <Button look="quiet" onPress={() => onChange(files.filter(({ id }) => id !== file.id))}>
                Remove<span className="visually-hidden"> {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {files.length < mostFiles && (
        <div>
          <Button isPending={isSending} onPress={() => input.current?.click()}>
            Attach a file
          </Button>
        </div>
      )}
      {problem !== null && <Notice tone="danger" role="alert" title={problem} />}
    </div>
  );
}
