import { useEffect, useRef } from 'react';

export type MarkingKeys = {
  /** False while a dialog is open, or where single keys are switched off. */
  readonly isActive: boolean;
  readonly setLevel: (level: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly comment: () => void;
  readonly help: () => void;
};

const letters: Readonly<Record<string, Exclude<keyof MarkingKeys, 'isActive' | 'setLevel'>>> = {
  j: 'next',
  k: 'previous',
  c: 'comment',
  '?': 'help',
};

/** Single keys for marking, ignored while somebody types and together with Ctrl, Alt or Meta. */
export function useMarkingKeys(keys: MarkingKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!current.current.isActive || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const isLevel = /^[0-4]$/.test(event.key);
      const action = letters[event.key.toLowerCase()];
      if (!isLevel && action === undefined) return;
      event.preventDefault();
      if (isLevel) current.current.setLevel(Number(event.key));
      else if (action !== undefined) current.current[action]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
