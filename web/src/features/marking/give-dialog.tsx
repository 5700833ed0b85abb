import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Guide, MarkContent } from './marking-queries.ts';
import styles from './marking.module.css';

/** The check before a mark is given: every level once more, and what is missing. */
export function GiveDialog({
  code,
  guide,
  content,
  flush,
  onClose,
  onGiven,
}: {
  readonly code: string;
  readonly guide: Guide;
  readonly content: MarkContent;
  /** Saves what waits; the revision, or null when it could not be saved. */
  readonly flush: () => Promise<number | null>;
  readonly onClose: () => void;
  readonly onGiven: () => Promise<void>;
}) {
  const give = useMutation({
    mutationFn: async () => {
      const revision = await flush();
      if (revision === null) throw new Error('The last change is not saved yet. Try again in a moment.');
      return request('POST /api/marking/scripts/:code/giving', { params: { code }, body: { revision } });
    },
    onSuccess: async () => {
      onClose();
      await onGiven();
    },
  });
  const missing = missingIn(guide, content);
  return (
    <Dialog
      title={`Give the mark of ${code}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Go on marking</Button>
          <Button
            look="primary"
            isDisabled={missing.length > 0}
            isPending={give.isPending}
            onPress={() => give.mutate()}
          >
            Give mark
          </Button>
        </>
      }
    >
      <table className={styles.check}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Level</th>
          </tr>
        </thead>
        <tbody>
          {guide.criteria.map(({ id, title }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{content.levels[id] ?? 'missing'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {guide.gate !== null && content.gate !== null && (
        <p>
          {guide.gate.question} <strong>{content.gate.isHarm ? 'Yes' : 'No'}</strong>
        </p>
      )}
      <p className={styles.quiet}>
        {content.comments.passages.length === 1 ? 'One comment' : `${content.comments.passages.length} comments`} at
        passages. A given mark counts; it changes only with a reason, and only while nothing rests on it.
      </p>
      {missing.length > 0 && (
        <Notice tone="caution" title="Not complete yet">
          <span>{missing.join(' ')}</span>
        </Notice>
      )}
      {give.error !== null && <Notice tone="danger" role="alert" title={give.error.message} />}
    </Dialog>
  );
}

function missingIn(guide: Guide, { levels, comments, gate }: MarkContent): readonly string[] {
  return [
    ...guide.criteria.filter(({ id }) => levels[id] === undefined).map(({ title }) => `No level for "${title}".`),
    ...(comments.overall.trim().length < 10 ? ['No overall comment.'] : []),
    ...(comments.passages.some(({ comment }) => comment.trim() === '') ? ['A comment at a passage is empty.'] : []),
    ...(guide.gate !== null && gate === null ? ['The question about knowing harm has no answer.'] : []),
    ...(gate?.isHarm === true && (gate.reason.trim().length < 10 || (gate.passage ?? '').trim() === '')
      ? ['A yes needs the passage and the reason.']
      : []),
  ];
}
