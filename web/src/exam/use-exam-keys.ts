import { useEffect, useRef } from 'react';

export type ExamKeys = {
  /** False while a dialog is open: it has its own keys. */
  readonly isActive: boolean;
  readonly choose: (index: number) => void;
  readonly flag: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly review: () => void;
  readonly navigator: () => void;
  readonly strike: () => void;
  readonly time: () => void;
  readonly help: () => void;
};

const letters: Readonly<Record<string, Exclude<keyof ExamKeys, 'isActive' | 'choose'>>> = {
  f: 'flag',
  n: 'next',
  p: 'previous',
  r: 'review',
  g: 'navigator',
  s: 'strike',
  t: 'time',
  '?': 'help',
};

/** Single keys for everything, ignored while somebody types and together with Ctrl, Alt or Meta. */
export function useExamKeys(keys: ExamKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!current.current.isActive || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      const action = letters[event.key.toLowerCase()];
      if (digit === 0 && action === undefined) return;
      event.preventDefault();
      if (digit > 0) current.current.choose(digit - 1);
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
