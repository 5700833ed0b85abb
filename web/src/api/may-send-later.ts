import { RequestError } from './request.ts';

/** Whether sending the same thing again later may work: the network or the server was away, or nobody is signed in. */
export function maySendLater(error: unknown): boolean {
  if (!(error instanceof RequestError)) return true;
  return error.status === 0 || error.status >= 500 || [401, 403, 408, 429].includes(error.status);
}
