import { lazy, Suspense } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Failure, Loading } from '../ui/states.tsx';
import { DocumentView } from './document-view.tsx';
import type { ReferenceChoice } from './editor-nodes.ts';
import type { WritingState } from './editor-pane.tsx';
import { useDocument } from './use-document.ts';
import type { WordLimits } from './word-count.tsx';
import styles from './writing.module.css';

const EditorPane = lazy(() => import('./editor-pane.tsx').then((module) => ({ default: module.EditorPane })));

const none: readonly ReferenceChoice[] = [];

/**
 * A text that is saved while it is written: journal on this device, receipts from the server, earlier versions. Shows it
 * to read where it was handed in, and asks where somebody writes it elsewhere. Keep `onState` and `references` the same
 * between renders.
 */
export function DocumentEditor({
  documentId,
  words,
  label,
  description,
  references = none,
  onState,
}: {
  readonly documentId: string;
  readonly words: WordLimits;
  readonly label: string;
  readonly description?: string;
  readonly references?: readonly ReferenceChoice[];
  readonly onState?: (state: WritingState) => void;
}) {
  const { status, again } = useDocument(documentId);
  switch (status.kind) {
    case 'loading':
      return <Loading what={label} />;
    case 'failed':
      return <Failure error={status.error} onRetry={again} />;
    case 'closed':
      return (
        <section aria-label={label}>
          <DocumentView body={status.view.body} renderReference={({ kind, name }) => titleOf(references, kind, name)} />
        </section>
      );
    case 'elsewhere':
      return (
        <Notice
          tone="caution"
          title={
            status.place === 'tab'
              ? 'You are writing this text in another window'
              : 'This text was written on another device a moment ago'
          }
        >
          <p>Only one place writes at a time, so that nothing is overwritten. What stands there is kept.</p>
          <Button onPress={() => void status.takeOver().then(again, again)}>Write here instead</Button>
        </Notice>
      );
    case 'writing':
      return (
        <Suspense fallback={<Loading what={label} />}>
          <div className={styles.editor}>
            <EditorPane
              key={status.engine.state().page}
              documentId={documentId}
              page={status}
              words={words}
              label={label}
              description={description}
              references={references}
              onState={onState}
              onAgain={again}
            />
          </div>
        </Suspense>
      );
  }
}

function titleOf(references: readonly ReferenceChoice[], kind: string, name: string): string {
  return references.find((reference) => reference.kind === kind && reference.name === name)?.title ?? name;
}
