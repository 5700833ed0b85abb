import type { SaveState } from '@cmdsp/sittings/client';
import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import { saveLooks, saveWords } from './save-words.ts';
import styles from './writing.module.css';

/** How the text is kept, always in words and with an icon. Trouble and its end are spoken, a save is not. */
export function SaveLine({
  state,
  wordLimit,
  onAnnounce,
  onRetry,
}: {
  readonly state: SaveState;
  readonly wordLimit: number;
  readonly onAnnounce: (sentence: string) => void;
  readonly onRetry: () => void;
}) {
  const words = saveWords(state, wordLimit);
  const { icon, tone } = saveLooks[state.kind];
  const isInTrouble = tone === 'caution' || tone === 'danger';
  const wasInTrouble = useRef(false);
  useEffect(() => {
    if (isInTrouble && !wasInTrouble.current) onAnnounce(`${words}.`);
    if (state.kind === 'saved' && wasInTrouble.current) onAnnounce('Connected again. Everything is saved.');
    if (isInTrouble || state.kind === 'saved') wasInTrouble.current = isInTrouble;
  }, [isInTrouble, state.kind, words, onAnnounce]);
  return (
    <div className={`${styles.save} ${styles[tone]}`} data-save-state={state.kind}>
      <Icon name={icon} />
      <span>{words}</span>
      {state.kind === 'offline' && (
        <button type="button" onClick={onRetry}>
          Try now
        </button>
      )}
      {state.kind === 'signed-out' && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in
        </a>
      )}
    </div>
  );
}
