import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './accommodations.module.css';

/** The reasons of a request, shown when the officer asks for them: each reading is recorded and shown to the candidate. */
export function PrivateWords({ id, number }: { readonly id: string; readonly number: string }) {
  const read = useMutation({ mutationFn: () => request('GET /api/accommodations/:id/words', { params: { id } }) });
  if (read.data === undefined) {
    return (
      <div className={styles.group}>
        <p className={styles.quiet}>The candidate sees when reasons and papers are read.</p>
        {read.error !== null && <Notice tone="danger" role="alert" title={read.error.message} />}
        <div>
          <Button onPress={() => read.mutate()} isPending={read.isPending} aria-label={`Read the reasons of ${number}`}>
            Read the reasons
          </Button>
        </div>
      </div>
    );
  }
  const { request: words, appeal, evidence } = read.data;
  return (
    <div className={styles.private}>
      <strong>Reasons</strong>
      <p className={styles.words} dir="auto">
        {words}
      </p>
      {appeal !== null && (
        <>
          <strong>Appeal</strong>
          <p className={styles.words} dir="auto">
            {appeal}
          </p>
        </>
      )}
      <strong>Papers</strong>
      {evidence.length === 0 ? (
        <p>None.</p>
      ) : (
        <ul className={styles.lines}>
          {evidence.map((paper) => (
            <li key={paper.id}>
              <a href={`/api/accommodations/${id}/evidence/${paper.id}`} download dir="auto">
                {paper.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
