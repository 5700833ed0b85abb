import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Notice } from '../../ui/notice.tsx';
import { passageOfSelection } from '../../writing/passage-of-selection.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DraftLine } from './draft-line.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MarkPanel } from './mark-panel.tsx';
import { MarkingGuide } from './marking-guide.tsx';
import { type Level, roomQuery, type Script, scriptQuery } from './marking-queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { ScriptTexts } from './script-texts.tsx';
import { useMarkDraft } from './use-mark-draft.ts';
import { useMarkingKeys } from './use-marking-keys.ts';
import styles from './marking.module.css';

type Open = 'give' | 'return' | 'reopen' | 'keys' | null;

/** A script on the desk: its text, the rubric beside it, and what is at hand. */
export function ScriptDesk({ script }: { readonly script: Script }) {
  const { code, guide, anchors, texts, attachments, labs, mark, conflicts } = script;
  const { state: markState, ...saved } = mark;
  const isGiven = markState === 'given';
  const draft = useMarkDraft(code, saved);
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState(guide.criteria[0]?.id ?? '');
  const [open, setOpen] = useState<Open>(null);
  const [hasKeys, setHasKeys] = useState(true);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const { content, change } = draft;

  const step = (by: number) => {
    const ids = guide.criteria.map(({ id }) => id);
    const next = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(current) + by))] ?? '';
    setCurrent(next);
    const field = document.getElementById(`criterion-${next}`);
    field?.scrollIntoView({ block: 'nearest' });
    const chosen = field?.querySelector<HTMLInputElement>('input:checked') ?? field?.querySelector('input');
    chosen?.focus();
  };
  const setLevel = (id: string, level: Level) => {
    change((now) => ({ ...now, levels: { ...now.levels, [id]: level } }));
    setSaid(`${guide.criteria.find((one) => one.id === id)?.title ?? id}: level ${level}`);
  };
  const comment = () => {
    const passage = choosePassage(root.current);
    if (passage === null) {
      setSaid('Choose some words of the text first.');
      return;
    }
    const id = `p${Date.now().toString(36)}`;
    change((now) => ({
      ...now,
      comments: { ...now.comments, passages: [...now.comments.passages, { ...passage, id, comment: '' }] },
    }));
    // The field is drawn in the next moment.
    requestAnimationFrame(() => requestAnimationFrame(() => focusComment(id)));
  };
  useMarkingKeys({
    isActive: hasKeys && open === null && draft.conflict === null && !isGiven,
    // The five keys are the five levels.
    setLevel: (level) => setLevel(current, level as Level),
    next: () => step(1),
    previous: () => step(-1),
    comment,
    help: () => setOpen('keys'),
  });
  const readAgain = async () => {
    await queryClient.invalidateQueries({ queryKey: roomQuery.queryKey });
    await queryClient.resetQueries({ queryKey: scriptQuery(code).queryKey });
  };

  return (
    <>
      <LeaveGuard hasUnsaved={draft.hasUnsaved} title="Your last change is not saved yet">
        It is sent again every few seconds while this page is open.
      </LeaveGuard>
      {isGiven && (
        <Notice tone="good" title="This mark is given">
          <span>
            It can be taken back with a reason as long as nothing rests on it.{' '}
            <Button look="quiet" onPress={() => setOpen('reopen')}>
              Take it back to change it
            </Button>
          </span>
        </Notice>
      )}
      {conflicts.length > 0 && !isGiven && (
        <Notice
          title={conflicts.length === 1 ? 'Another version is kept' : `${conflicts.length} other versions are kept`}
        >
          <span>
            {conflicts.map(({ id, mark: other }) => (
              <Button key={id} look="quiet" onPress={() => change(() => other)}>
                {versionInWords(other)}
              </Button>
            ))}
          </span>
        </Notice>
      )}
      <div className={styles.bar}>
        <DraftLine state={isGiven ? { kind: 'ready' } : draft.state} isGiven={isGiven} />
        <div className={styles.row}>
          {!isGiven && (
            <Button aria-keyshortcuts="c" onPress={comment}>
              Comment on the chosen words
            </Button>
          )}
          <Button look="quiet" onPress={() => setOpen('keys')}>
            Keys
          </Button>
          {!isGiven && (
            <>
              <Button look="quiet" onPress={() => setOpen('return')}>
                Give back unmarked
              </Button>
              <Button look="primary" onPress={() => setOpen('give')}>
                Give mark
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <MarkingGuide guide={guide} anchors={anchors} />
      <div className={styles.desk}>
        <ScriptTexts
          root={root}
          texts={texts}
          code={code}
          attachments={attachments}
          labs={labs}
          passages={content.comments.passages}
          onPassage={focusComment}
        />
        <MarkPanel
          guide={guide}
          content={content}
          isReadOnly={isGiven}
          current={current}
          onCurrent={setCurrent}
          onLevel={setLevel}
          onChange={change}
        />
      </div>
      {draft.conflict !== null && <ConflictDialog guide={guide} conflict={draft.conflict} onSettle={draft.settle} />}
      {open === 'give' && (
        <GiveDialog
          code={code}
          guide={guide}
          content={content}
          flush={draft.flush}
          onClose={() => setOpen(null)}
          onGiven={readAgain}
        />
      )}
      {(open === 'return' || open === 'reopen') && (
        <ReasonDialog code={code} what={open} onClose={() => setOpen(null)} onDone={readAgain} />
      )}
      {open === 'keys' && <KeysDialog hasKeys={hasKeys} onChange={setHasKeys} onClose={() => setOpen(null)} />}
    </>
  );
}

function versionInWords({ levels, comments: { passages, overall } }: Script['conflicts'][number]['mark']): string {
  const count = Object.keys(levels).length;
  const words = [
    count === 1 ? 'one level' : `${count} levels`,
    passages.length === 1 ? 'one comment' : `${passages.length} comments`,
    overall === '' ? 'no overall comment' : `“${overall.slice(0, 40)}”`,
  ];
  return `Go on with the one of ${words.join(', ')}`;
}

/** The chosen words with the text they are in, or null. */
function choosePassage(root: HTMLElement | null) {
  const selection = document.getSelection();
  if (root === null || selection === null || selection.rangeCount === 0) return null;
  const start = selection.getRangeAt(0).startContainer;
  const element = start instanceof HTMLElement ? start : start.parentElement;
  const section = element?.closest<HTMLElement>('[data-text]') ?? null;
  if (section === null || !root.contains(section)) return null;
  const address = passageOfSelection(section, selection);
  if (address === null) return null;
  const quote = selection
    .toString()
    .slice(0, 2000)
    .slice(0, address.end - address.start);
  return { ...address, text: Number(section.dataset['text']), quote };
}

function focusComment(id: string): void {
  document.getElementById(`comment-${id}`)?.querySelector('textarea')?.focus();
}
