import { useCallback, useMemo, useState } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Section } from '../../ui/page.tsx';
import { WorkFiles } from '../../work/work-files.tsx';
import styles from '../../work/work.module.css';
import { DocumentEditor } from '../../writing/document-editor.tsx';
import type { AssignmentAnswer } from './assignment-queries.ts';

/** Where an assignment is written: the text, files beside it, and the way to the check page. */
export function WritingDesk({
  answer: { assignment, fileRules },
  writing: { submissionId, round, documentId, files },
}: {
  readonly answer: AssignmentAnswer;
  readonly writing: NonNullable<AssignmentAnswer['writing']>;
}) {
  const [isSaved, setSaved] = useState(true);
  const { figures } = assignment;
  // Kept the same between renders, so that the editor is made once.
  const references = useMemo(
    () => [
      ...Object.entries(figures).map(([name, { title }]) => ({ kind: 'figure' as const, name, title })),
      ...files.map(({ place, name }) => ({
        kind: 'attachment' as const,
        name: `attachment-${place}`,
        title: `Attachment ${place}: ${name}`,
      })),
    ],
    [figures, files],
  );
  const follow = useCallback((state: { readonly isSaved: boolean }) => setSaved(state.isSaved), []);
  return (
    <>
      <Section title={round === 1 ? 'Your text' : `Your text, round ${round}`} id="write">
        <DocumentEditor
          documentId={documentId}
          words={assignment.words}
          label={assignment.title}
          references={references}
          onState={follow}
        />
      </Section>
      <Section title="Files">
        <WorkFiles submissionId={submissionId} files={files} rules={fileRules} />
      </Section>
      <Section title="Hand in">
        <p>You see first what the markers will see. Nothing is handed in before you say so there.</p>
        <div className={styles.row}>
          {isSaved ? (
            <ButtonLink look="primary" to="/assignments/$module/check" params={{ module: String(assignment.module) }}>
              Check what markers will see
            </ButtonLink>
          ) : (
            <span role="status">
              The last words are not saved yet. As soon as they are, you can check and hand in here.
            </span>
          )}
        </div>
      </Section>
    </>
  );
}
