/** What somebody holds of a session, and where they look: at the facilitator's slide (null) or at one of their own. */
export type Following<Room> = { readonly room: Room; readonly own: number | null };

type Versioned = { readonly version: number };
type Placed = Versioned & { readonly slide: number; readonly furthest: number };

/** The newer of what is held and what is heard; a state that comes late changes nothing. */
export function hearRoom<Room extends Versioned>(held: Room | null, heard: Room): Room {
  return held !== null && held.version >= heard.version ? held : heard;
}

/** The slide that is shown, counted from 0. */
export function shownSlide({ room, own }: Following<Placed>): number {
  return own === null ? room.slide : Math.min(own, room.furthest);
}

/**
 * Looks at a slide of one's own choice: at most as far as the facilitator has been. Going to the facilitator's own slide
 * is following again.
 */
export function lookAt({ room }: Following<Placed>, slide: number): Following<Placed>['own'] {
  const wanted = Math.max(0, Math.min(slide, room.furthest));
  return wanted === room.slide ? null : wanted;
}
