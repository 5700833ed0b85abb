export { cachePrefix, pageAddress } from './kept-index.ts';

/** Areas whose pages open without a connection: the study room, and where people write. The server serves a worker in each. */
export const offlineAreas: readonly string[] = ['/learn', '/assignments', '/dossier', '/capstone'];
/** How the name of the cache with the pages for writing begins; what follows is their version. */
export const writingCachePrefix = 'cmdsp-writing ';

/** What the service worker sees of a request. */
export type SeenRequest = {
  readonly method: string;
  /** `navigate` when a page is opened. */
  readonly mode: string;
  readonly isOwn: boolean;
  readonly pathname: string;
};

/**
 * What the service worker may answer when the network does not: the page of these areas, and built files. Everything
 * else, the interface, the exam and the staff pages above all, it never touches.
 */
export function answerFor({ method, mode, isOwn, pathname }: SeenRequest): 'page' | 'file' | 'none' {
  if (method !== 'GET' || !isOwn) return 'none';
  if (mode === 'navigate')
    return offlineAreas.some((area) => pathname === area || pathname.startsWith(`${area}/`)) ? 'page' : 'none';
  return pathname.startsWith('/assets/') ? 'file' : 'none';
}
