/**
 * What the windows of one lecture say to each other. The lecture window is the one that knows where the lecture is; the
 * presenter window asks it to move and hears where it is.
 */
export type LectureMessage =
  | { readonly kind: 'where' }
  | {
      readonly kind: 'at';
      readonly slide: number;
      /** The last request to move that was heard. */ readonly heard: number;
    }
  | { readonly kind: 'move'; readonly slide: number; readonly request: number }
  | { readonly kind: 'lecture-left' }
  | { readonly kind: 'presenter-left' };

/** The channel of one topic's lecture; null in a browser that has no channels. */
export function openLectureChannel(topic: string): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`cmdsp-lecture-${topic}`);
}

/** Reads what came over the channel; null for anything else. */
export function readLectureMessage(data: unknown): LectureMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  // Only pages of this address write to the channel, and they write this type.
  return data as LectureMessage;
}
