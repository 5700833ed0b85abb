import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { addAppealFile, type OwnAppeal, ownAppealsQuery } from './appeal-queries.ts';
import { dayWords } from '../../ui/day-words.ts';
import { acceptedFiles, fileWords } from './appeal-words.ts';
import styles from '../../ui/case-card.module.css';
import { FileList, mostFiles } from './file-list.tsx';

/** Files of one's own appeal: added while it is open, removed until a reviewer has it, and when they were read. */
export function OwnAppealFiles({ appeal, keepDays }: { readonly appeal: OwnAppeal; readonly keepDays: number }) {
  const queryClient = useQueryClient();
  const { id, number, state, evidence, readings } = appeal;
  const isOpen = state === 'received' || state === 'in-review';
  const refresh = () => queryClient.invalidateQueries({ queryKey: ownAppealsQuery.queryKey });
  const change = useMutation({
    mutationFn: async (work: { readonly add: File } | { readonly remove: { id: string; name: string } }) => {
      if ('add' in work) {
        await addAppealFile(id, work.add);
        return `${work.add.name} is added.`;
      }
      const params = { id, evidence: work.remove.id };
      await request('DELETE /api/appeals/:id/evidence/:evidence', { params });
      return `${work.remove.name} is removed.`;
    },
    onSettled: refresh,
  });
  if (!isOpen && evidence.length === 0 && readings.length === 0) return null;
  return (
    <div className={styles.group}>
      <strong>Files</strong>
      <FileList
        files={evidence}
        none="None."
        onRemove={state === 'received' ? (file) => change.mutate({ remove: file }) : undefined}
      />
      {isOpen && (
        <p className={styles.quiet}>
          {state === 'received'
            ? 'You can remove a file until a reviewer has the appeal.'
            : 'A reviewer has the appeal: files can be added, and those that are there stay.'}{' '}
          They are deleted {keepDays} days after the decision.
        </p>
      )}
      {isOpen && evidence.length < mostFiles && (
        <FileField
          label={`Add a file to appeal ${number}`}
          hint={fileWords}
          accept={acceptedFiles}
          isEmptied
          onChoose={(file) => file !== null && change.mutate({ add: file })}
        />
      )}
      <span role="status" className={styles.quiet}>
        {change.isPending ? 'Please wait' : change.data}
      </span>
      {change.error !== null && <Notice tone="danger" role="alert" title={change.error.message} />}
      {readings.length > 0 && (
        <details>
          <summary>Read by the reviewer ({readings.length})</summary>
          <ul className={styles.files}>
            {readings.map(({ name, readAt }) => (
              <li key={readAt}>
                {name === null ? 'A file that is deleted by now' : <bdi>{name}</bdi>}: {dayWords(readAt)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
