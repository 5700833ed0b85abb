import { countWords, type DocumentBody } from '@cmdsp/documents';
import { type SaveState, saveState } from '@cmdsp/sittings/client';
import { useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { contentOf } from './body-of.ts';
import type { SavedName } from './document-engine.ts';
import type { ReferenceChoice } from './editor-nodes.ts';
import { EditorTools } from './editor-tools.tsx';
import type { OpenPage } from './enter-document.ts';
import { SaveLine } from './save-line.tsx';
import { useEditor } from './use-editor.ts';
import { useToolKeys } from './use-tool-keys.ts';
import { useRejoinDocument } from './use-rejoin-document.ts';
import { VersionsDialog } from './versions-dialog.tsx';
import { WordCount, type WordLimits } from './word-count.tsx';
import styles from './writing.module.css';

/** How a text that is being written stands. */
export type WritingState = {
  readonly save: SaveState;
  readonly words: number;
  /** True when the server has confirmed everything that was typed. */
  readonly isSaved: boolean;
  /** The newest change the server holds: what a hand-in says it has seen. */
  readonly saved: SavedName | null;
  readonly body: DocumentBody;
};

export type PaneProps = {
  readonly documentId: string;
  readonly page: OpenPage;
  readonly words: WordLimits;
  readonly label: string;
  readonly description: string | undefined;
  readonly references: readonly ReferenceChoice[];
  readonly onState: ((state: WritingState) => void) | undefined;
  /** Finds out anew how to go on: somebody else wrote, or it was handed in. */
  readonly onAgain: () => void;
};

/** The editor with its tools, its words and how they are kept. A chunk of its own, because nothing else needs TipTap. */
export function EditorPane({
  documentId,
  page,
  words: limits,
  label,
  description,
  references,
  onState,
  onAgain,
}: PaneProps) {
  const { engine } = page;
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const [body, setBody] = useState(page.body);
  const [isRefused, setRefused] = useState(false);
  const [areVersionsShown, setVersionsShown] = useState(false);
  const [sentence, setSentence] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const editor = useEditor({
    place,
    body: page.body,
    mostWords: limits.most,
    references,
    labelId: `${id}-label`,
    descriptionId: `${id}-hint ${id}-words ${id}-error`,
    onChange: (changed) => {
      setRefused(false);
      setBody(changed);
      engine.write(changed);
    },
    onRefused: () => setRefused(true),
  });
  const count = useMemo(() => countWords(body), [body]);
  const save = useMemo(() => saveState(state), [state]);
  const isLost = state.access === 'lost' || state.access === 'ended';
  const announce = useCallback((next: string) => setSentence((old) => (old === next ? `${next}\u00a0` : next)), []);
  useRejoinDocument(engine, onAgain);
  useEffect(() => {
    const onHide = () => engine.hurry();
    document.addEventListener('visibilitychange', onHide);
    return () => document.removeEventListener('visibilitychange', onHide);
  }, [engine]);
  useEffect(() => editor?.setEditable(!isLost, false), [editor, isLost]);
  useEffect(() => {
    const isSaved = (save.kind === 'saved' || save.kind === 'ready') && !isLost;
    onState?.({ save, words: count, isSaved, saved: engine.savedName(), body });
  }, [save, count, body, isLost, onState, engine]);
  useToolKeys(frame, editor);
  return (
    <div className={styles.field}>
      <div id={`${id}-label`} className={styles.label}>
        {label}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {description}
      </p>
      {isLost && (
        <Notice tone="caution" role="alert" title="This text was written on in another window or on another device">
          <p>What you typed here last is kept beside it, under earlier versions.</p>
          <Button onPress={onAgain}>Go on here</Button>
        </Notice>
      )}
      {engine.strayCount() > 0 && !isLost && (
        <Notice tone="caution" title="A version from another window or device is not in your text">
          <p>Nothing of it is lost. Look at it, and go on with the one you want.</p>
          <Button onPress={() => setVersionsShown(true)}>Look at it</Button>
        </Notice>
      )}
      <div ref={frame} className={styles.frame}>
        <div className={styles.tools}>
          {editor !== null && <EditorTools editor={editor} label={label} references={references} />}
        </div>
        <div ref={place} className={styles.text} />
      </div>
      <div className={styles.foot}>
        <WordCount id={`${id}-words`} words={count} limits={limits} onAnnounce={announce} />
        <SaveLine state={save} wordLimit={3 * limits.most} onAnnounce={announce} onRetry={engine.retryNow} />
        <Button look="quiet" onPress={() => setVersionsShown(true)}>
          Earlier versions
        </Button>
      </div>
      <div id={`${id}-error`} className={styles.error} role="alert">
        {isRefused &&
          `The last change was not taken: it would make the text longer than ${3 * limits.most} words, or too large.`}
      </div>
      <div className="visually-hidden" role="status">
        {sentence}
      </div>
      {areVersionsShown && (
        <VersionsDialog
          documentId={documentId}
          onUse={(earlier) => {
            editor?.commands.setContent(contentOf(earlier));
            setVersionsShown(false);
          }}
          onClose={() => {
            setVersionsShown(false);
            // What was set aside there is not offered again.
            engine.refresh().catch(() => undefined);
          }}
        />
      )}
    </div>
  );
}
