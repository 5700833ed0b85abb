/** Where the facilitator stands: the slide counted from 0, and the version of the session in which they came there. */
export type Position = { readonly slide: number; readonly slideVersion: number };

/** Where the facilitator wants to go, and the position that they saw when they wished it. */
export type SlideWish = { readonly slide: number; readonly after: number };

export type SlideMove =
  | { readonly kind: 'moved'; readonly slide: number; readonly furthest: number }
  | { readonly kind: 'stayed' }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'no-such-slide' };

/**
 * Decides what a wish to move does. A wish made before another move was seen is overtaken: a message that comes late or
 * twice never moves the room back. `furthest` is the last slide that anybody may look back from.
 */
export function moveSlide(
  position: Position & { readonly furthest: number; readonly slides: number },
  wish: SlideWish,
): SlideMove {
  if (!Number.isInteger(wish.slide) || wish.slide < 0 || wish.slide >= position.slides)
    return { kind: 'no-such-slide' };
  if (wish.slide === position.slide) return { kind: 'stayed' };
  if (wish.after !== position.slideVersion) return { kind: 'overtaken' };
  return { kind: 'moved', slide: wish.slide, furthest: Math.max(position.furthest, wish.slide) };
}
