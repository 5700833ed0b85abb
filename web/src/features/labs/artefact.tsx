import type { Witness } from '@cmdsp/labs/public';
import { Suspense } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { Loading } from '../../ui/states.tsx';
import { labEditors } from './lab-editors.ts';
import type { LabRun } from './lab-queries.ts';
import styles from './labs.module.css';

type ArtefactProps = {
  readonly run: { readonly lab: Pick<LabRun['lab'], 'id'>; readonly task: unknown };
  readonly answer: unknown;
  readonly onChange: (answer: unknown) => void;
  readonly witnesses: readonly Witness[];
  readonly isReadOnly: boolean;
};

/** The learner's artefact in the editor of its lab. */
export function Artefact({ run, ...props }: ArtefactProps) {
  const Editor = labEditors[run.lab.id];
  return (
    <section className={styles.artefact} aria-label="Your work">
      {Editor === undefined ? (
        <Notice tone="caution" title="This lab cannot be shown here">
          <span>Load the page again; the program may have been renewed since you opened it.</span>
        </Notice>
      ) : (
        <Suspense fallback={<Loading what="the lab" lines={8} />}>
          <Editor task={run.task} {...props} />
        </Suspense>
      )}
    </section>
  );
}
