import { request, RequestError } from '../api/request.ts';
import { markedWriter } from './writing-mark.ts';

/**
 * Whoever is signed in now finds nothing of anybody else's writing on this device; their own stays.
 * @throws RequestError when the server cannot say who they are
 */
export async function guardWriter(): Promise<void> {
  const marked = markedWriter();
  if (marked === null) return;
  const owner = await request('GET /api/writing/device', {}).then(
    (device) => device.owner,
    (error: unknown) => {
      // Refused: somebody who may not write here is not the one whose texts these are.
      if (error instanceof RequestError && (error.status === 401 || error.status === 403)) return null;
      throw error;
    },
  );
  if (owner !== marked) await forgetTexts();
}

/** Nobody is signed in any more, or somebody leaves this device: what is kept of their writing is readable for nobody. */
export async function forgetTexts(): Promise<void> {
  if (markedWriter() === null) return;
  // Fetched only where somebody wrote: most pages never need it.
  const { forgetWriter } = await import('./writing-device.ts');
  await forgetWriter();
}
