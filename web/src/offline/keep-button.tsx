import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { keepModule, type KeepProgress } from './keep-module.ts';
import { canKeep } from './kept-cache.ts';
import type { KeptModule } from './kept-index.ts';
import { dayWords, sizeWords } from './offline-words.ts';
import { offlineQuery } from './offline-query.ts';
import { useKept, wipeKept } from './kept-store.ts';
import styles from './keep-module.module.css';

/** Keeps one module on this device for reading without a connection, or takes what is kept off it. */
export function KeepButton({ module }: { readonly module: number }) {
  const kept = useKept()?.modules.find(({ number }) => number === module) ?? null;
  if (!canKeep()) return null;
  return kept === null ? <Keep module={module} /> : <Kept kept={kept} />;
}

function Keep({ module }: { readonly module: number }) {
  const [progress, setProgress] = useState<KeepProgress | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { data } = useQuery(offlineQuery);
  const offered = data?.modules.find(({ number }) => number === module);
  const keep = async () => {
    setError(null);
    try {
      await keepModule(module, setProgress);
    } catch (cause) {
      setError(whyNot(cause));
    } finally {
      setProgress(null);
    }
  };
  // A module without anything to read is not offered.
  if (offered === undefined) return null;
  return (
    <div className={styles.keep}>
      <Button onPress={() => void keep()} isPending={progress !== null}>
        Keep module {module} for reading offline
      </Button>
      {progress === null ? (
        <span className={styles.words}>{sizeWords(offered.bytes)} to fetch</span>
      ) : (
        <>
          <progress
            className={styles.progress}
            aria-label={`Fetching module ${module}`}
            value={progress.done}
            max={Math.max(1, progress.total)}
          />
          <span className={styles.words}>
            {sizeWords(progress.done)} of {sizeWords(progress.total)}
          </span>
        </>
      )}
      {error !== null && <Notice tone="danger" role="alert" title={error} />}
    </div>
  );
}

function Kept({ kept }: { readonly kept: KeptModule }) {
  return (
    <div className={styles.keep}>
      <span className={styles.words} role="status">
        Module {kept.number} is kept on this device for reading offline, as of {dayWords(kept.keptAt)}. It goes when you
        sign out.
      </span>
      <Button look="quiet" onPress={() => void wipeKept()}>
        Take it off this device
      </Button>
    </div>
  );
}

function whyNot(cause: unknown): string {
  if (cause instanceof DOMException && cause.name === 'QuotaExceededError')
    return 'This device has no room left for it. Free some space, then try again.';
  return 'The connection broke before everything was here. Nothing was kept; try again when it is back.';
}
