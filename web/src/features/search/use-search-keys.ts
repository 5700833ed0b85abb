import { useEffect, useState } from 'react';

const storageKey = 'cmdsp-search-slash';

/**
 * Opens the search with Ctrl or Command and K, and with / unless that was turned off or something is being typed.
 * `onHint` comes with the first half of the chord: time to fetch what will be shown.
 */
export function useSearchKeys({
  onOpen,
  onHint,
}: {
  readonly onOpen: () => void;
  readonly onHint: () => unknown;
}): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Control' || event.key === 'Meta') void onHint();
      const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      if (!isChord && !isSlash(event)) return;
      event.preventDefault();
      onOpen();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onOpen, onHint]);
}

/** Whether / opens the search, and how to change it: who dictates or types with one switch may not want single keys. */
export function useSlashChoice(): readonly [isOn: boolean, choose: (isOn: boolean) => void] {
  const [isOn, setOn] = useState(isSlashOn);
  return [
    isOn,
    (next) => {
      localStorage.setItem(storageKey, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}

function isSlash(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !isSlashOn()) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && target.closest('input, textarea, select, dialog, [role="dialog"]') === null;
}

function isSlashOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}
