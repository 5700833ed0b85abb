import { type RefObject, useEffect, useRef } from 'react';

/** Where the focus shall go: a place of an artefact in the words of its editor. A new object asks again for the same place. */
export type AskedPlace = { readonly place: string };

/**
 * Brings the focus to the part of an editor that bears the place as `data-place`, or the longest beginning of it. `show` first makes
 * it visible (opens a tab, a row); the focus follows once it is drawn.
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
    let frames = 0;
    let next = requestAnimationFrame(function look() {
      frames += 1;
      // What `show` opens is drawn a frame or two later.
      if (focusPlace(frame.current, { asked: asked.place, isLast: frames === mostFrames })) return;
      if (frames < mostFrames) next = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(next);
  }, [frame, asked]);
}

const mostFrames = 12;
const takesFocus = 'input:not([disabled]), select:not([disabled]), textarea, button:not([disabled]), [tabindex="0"]';

/** Focuses the place, or in the last frame what begins like it; says whether there is nothing more to wait for. */
function focusPlace(
  frame: HTMLElement | null,
  { asked, isLast }: { readonly asked: string; readonly isLast: boolean },
): boolean {
  let found: HTMLElement | null = null;
  for (const one of frame?.querySelectorAll<HTMLElement>('[data-place]') ?? []) {
    const place = one.dataset['place'] ?? '';
    if (asked.startsWith(place) && place.length > (found?.dataset['place'] ?? '').length) found = one;
  }
  if (found === null || (!isLast && found.dataset['place'] !== asked)) return false;
  const own = found.hasAttribute('tabindex') || found.matches(takesFocus);
  const inside =
    found.querySelector<HTMLElement>('input:checked:not([disabled])') ?? found.querySelector<HTMLElement>(takesFocus);
  const target = own ? found : (inside ?? found);
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
  return true;
}
