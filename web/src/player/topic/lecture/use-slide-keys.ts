import { type RefObject, useEffect, useRef } from 'react';

export type SlideCommand = 'next' | 'previous' | 'first' | 'last' | 'full-screen';

const commands: Readonly<Record<string, SlideCommand>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  n: 'next',
  p: 'previous',
  Home: 'first',
  End: 'last',
  f: 'full-screen',
};

/** Turns keys into commands while the focus is inside `frame`, except where a control needs the key itself. */
export function useSlideKeys(frame: RefObject<HTMLElement | null>, onCommand: (command: SlideCommand) => void): void {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (command === undefined) return;
      event.preventDefault();
      latest.current(command);
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [frame]);
}
