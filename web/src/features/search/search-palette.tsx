import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { paletteEntries, searchAddress } from './palette-entries.ts';
import { PaletteOption } from './palette-option.tsx';
import styles from './search-palette.module.css';
import { recentSearches, rememberSearch } from './recent-searches.ts';
import { paletteResults, searchQuery } from './search-query.ts';
import { useDelayed } from './use-delayed.ts';
import { useSlashChoice } from './use-search-keys.ts';

/**
 * The search over every page: a combobox whose list follows what is typed. Enter opens what is chosen, or the page with
 * all results while nothing is. Escape closes it and leads back.
 */
export function SearchPalette({ person, onClose }: { readonly person: string; readonly onClose: () => void }) {
  const id = useId();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const [isSlashOn, chooseSlash] = useSlashChoice();
  const asked = useDelayed(typed, 120);
  const { data, error, isPlaceholderData } = useQuery(searchQuery({ q: asked }, paletteResults));
  const isAsked = typed.trim() !== '';
  const entries = useDeferredValue(
    paletteEntries({ typed, answer: isAsked ? data : undefined, recent: recentSearches(person) }),
  );
  const status = useDelayed(
    statusWords({ isAsked, error, entries: entries.length, isOld: isPlaceholderData || asked !== typed }),
    400,
  );

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  // Closing gives the focus back to where it was; only then may the dialog go.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const open = (address: string) => {
    rememberSearch(person, typed);
    close();
    void router.navigate({ href: address });
  };
  const take = (index: number) => {
    const entry = entries[index];
    if (entry?.kind === 'recent') {
      setTyped(entry.question);
      setChosen(-1);
      return;
    }
    open(entry?.address ?? searchAddress(typed.trim()));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && (isAsked || chosen >= 0)) {
      event.preventDefault();
      take(chosen);
      return;
    }
    const next = nextChosen(event.key, chosen, entries.length);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape and the button close it by keyboard
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search the course"
      // The close event comes later than the key: by then somebody may have opened the search again.
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className={styles.box}>
        <div className={styles.question}>
          <Icon name="search" />
          <input
            className={styles.input}
            role="combobox"
            aria-label="Search the course"
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen >= 0 && chosen < entries.length ? `${id}-${chosen}` : undefined}
            placeholder="Words, a standard, an advisory"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setChosen(-1);
            }}
            onKeyDown={press}
          />
          <Button look="quiet" onPress={close}>
            Close
          </Button>
        </div>
        {error !== null && isAsked && (
          <p className={styles.note} role="alert">
            {error.message}
          </p>
        )}
        {isAsked && error === null && data?.matching === 'some' && (
          <p className={styles.note}>Nothing has all of these words. These have some of them.</p>
        )}
        {isAsked && data?.matching === 'none' && !isPlaceholderData && data.suggestion === null && (
          <p className={styles.note}>Nothing was found. Try other words, or only the number of a standard.</p>
        )}
        {!isAsked && entries.length > 0 && <p className={styles.note}>Searched since this page was opened</p>}
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label="What was found"
          className={styles.list}
          hidden={entries.length === 0}
        >
          {entries.map((entry, index) => (
            <PaletteOption
              key={entry.key}
              id={`${id}-${index}`}
              entry={entry}
              isChosen={index === chosen}
              onTake={() => take(index)}
            />
          ))}
        </div>
        <p role="status" className="visually-hidden">
          {status}
        </p>
        <label className={styles.choice}>
          <input type="checkbox" checked={isSlashOn} onChange={(event) => chooseSlash(event.target.checked)} />
          The key / opens this search as well
        </label>
      </div>
    </dialog>
  );
}

function nextChosen(key: string, chosen: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return chosen + 1 >= count ? -1 : chosen + 1;
  if (key === 'ArrowUp') return chosen < 0 ? count - 1 : chosen - 1;
  return null;
}

function statusWords(now: { isAsked: boolean; error: Error | null; entries: number; isOld: boolean }): string {
  if (!now.isAsked || now.isOld || now.error !== null) return '';
  const found = now.entries - 1;
  if (found <= 0) return 'Nothing was found.';
  return `${found} ${found === 1 ? 'suggestion' : 'suggestions'}. Choose with the arrow keys; Enter shows all results.`;
}
