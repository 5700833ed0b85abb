export { cachePrefix, pageAddress } from './kept-index.ts';

/** What the service worker sees of a request. */
export type SeenRequest = {
  readonly method: string;
  /** `navigate` when a page is opened. */
  readonly mode: string;
  readonly isOwn: boolean;
  readonly pathname: string;
};

/**
 * What the service worker may answer when the network does not: the study room's page, and its built files. Everything
 * else, the interface, the exam and the staff pages above all, it never touches.
 */
export function answerFor({ method, mode, isOwn, pathname }: SeenRequest): 'page' | 'file' | 'none' {
  if (method !== 'GET' || !isOwn) return 'none';
  if (mode === 'navigate') return pathname === '/learn' || pathname.startsWith('/learn/') ? 'page' : 'none';
  return pathname.startsWith('/assets/') ? 'file' : 'none';
}
