import type { Instant } from '@cmdsp/primitives';
import { type ClientState, saveState, saveStateWords, type SaveState } from '@cmdsp/sittings/client';
import { useEffect, useRef } from 'react';
import { Icon, type IconName } from '../ui/icon.tsx';
import styles from './save-status.module.css';

const looks: Readonly<
  Record<SaveState['kind'], { readonly icon: IconName; readonly tone: 'quiet' | 'good' | 'caution' | 'danger' }>
> = {
  ready: { icon: 'check', tone: 'quiet' },
  saved: { icon: 'check', tone: 'good' },
  saving: { icon: 'clock', tone: 'quiet' },
  offline: { icon: 'offline', tone: 'caution' },
  'signed-out': { icon: 'lock', tone: 'caution' },
  'taken-over': { icon: 'warning', tone: 'danger' },
  'too-late': { icon: 'clock', tone: 'danger' },
  'not-saved': { icon: 'warning', tone: 'danger' },
};

/** Always in words: saved and when, saving, offline and safe here. Trouble and its end are announced, each save is not. */
export function SaveStatus({
  state,
  onAnnounce,
  onRetry,
}: {
  readonly state: ClientState;
  readonly onAnnounce: (sentence: string) => void;
  readonly onRetry: () => void;
}) {
  const status = saveState(state);
  const words = saveStateWords(status, timeOfDay);
  const { icon, tone } = looks[status.kind];
  const before = useRef(status.kind);
  useEffect(() => {
    const wasTrouble = isTrouble(before.current);
    if (status.kind === before.current) return;
    if (isTrouble(status.kind)) onAnnounce(`${words}.`);
    if (wasTrouble && status.kind === 'saved') onAnnounce('Connected again. Everything is saved.');
    before.current = status.kind === 'saving' && wasTrouble ? before.current : status.kind;
  }, [status.kind, words, onAnnounce]);
  return (
    <div className={`${styles.status} ${styles[tone]}`} data-save-state={status.kind}>
      <Icon name={icon} />
      <span>{words}</span>
      {status.kind === 'offline' && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          Try now
        </button>
      )}
      {status.kind === 'signed-out' && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in
        </a>
      )}
    </div>
  );
}

function isTrouble(kind: SaveState['kind']): boolean {
  return kind !== 'ready' && kind !== 'saved' && kind !== 'saving';
}

function timeOfDay(at: Instant): string {
  return new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
}
