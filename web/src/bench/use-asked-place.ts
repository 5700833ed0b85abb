import { type RefObject, useEffect, useRef } from 'react';

/** Where the focus shall go: a place of an artefact in the words of its editor. A new object asks again for the same place. */
export type AskedPlace = { readonly place: string };

/**
 * Brings the focus to the part of an editor that bears the place as `data-place`, or the longest beginning of it. `show` first makes
 * it visible (opens a tab, a row); the focus follows in the next frame.
 */
export function useAskedPlace(
  frame: RefObject<HTMLElement | null>,
  asked: AskedPlace | null,
  show: (place: string) => void,
): void {
  const shower = useRef(show);
  useEffect(() => {
    shower.current = show;
  });
  useEffect(() => {
    if (asked === null) return undefined;
    shower.current(asked.place);
    const later = requestAnimationFrame(() => focusPlace(frame.current, asked.place));
    return () => cancelAnimationFrame(later);
  }, [frame, asked]);
}

const takesFocus = 'input:not([disabled]), select:not([disabled]), textarea, button:not([disabled]), [tabindex="0"]';

function focusPlace(frame: HTMLElement | null, asked: string): void {
  let found: HTMLElement | null = null;
  for (const one of frame?.querySelectorAll<HTMLElement>('[data-place]') ?? []) {
    const place = one.dataset['place'] ?? '';
    if (asked.startsWith(place) && place.length > (found?.dataset['place'] ?? '').length) found = one;
  }
  if (found === null) return;
  const own = found.hasAttribute('tabindex') || found.matches(takesFocus);
  const target = own ? found : (found.querySelector<HTMLElement>(`input:checked, ${takesFocus}`) ?? found);
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}
