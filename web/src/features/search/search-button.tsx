import { lazy, Suspense, useCallback, useState } from 'react';
import { useViewer } from '../../api/use-viewer.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './search-button.module.css';
import { useSearchKeys } from './use-search-keys.ts';

const load = () => import('./search-palette.tsx');
const SearchPalette = lazy(async () => ({ default: (await load()).SearchPalette }));
const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the search from every page; for people with an account, because it searches what they may read. */
export function SearchButton() {
  const viewer = useViewer();
  return viewer === null ? null : <Opener person={viewer.email} />;
}

function Opener({ person }: { readonly person: string }) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  useSearchKeys({ onOpen: open, onHint: load });
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        <Icon name="search" />
        <span className={styles.word}>Search</span>
        <kbd className={styles.keys} aria-hidden="true">
          {isApple ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchPalette person={person} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
