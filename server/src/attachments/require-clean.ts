import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import { scanBytes } from './scan-bytes.ts';

/**
 * Lets bytes pass that the scanner finds nothing in; answers whether there is a scanner that looked at them.
 * @throws Problem `file-refused`, `file-not-kept` when the scanner does not answer
 */
export async function requireClean(
  { config: { virusScanner }, log }: Pick<Context, 'config' | 'log'>,
  bytes: Buffer,
): Promise<boolean> {
  if (virusScanner === null) return false;
  const verdict = await scanBytes(virusScanner, bytes);
  if (verdict.kind === 'clean') return true;
  if (verdict.kind === 'infected')
    throw new Problem('file-refused', `The virus scanner found ${verdict.name} in this file. Nothing of it was kept.`);
  log.error({ why: verdict.why }, 'The virus scanner could not be asked');
  throw new Problem(
    'file-not-kept',
    'The virus scanner does not answer, so the file was not kept. Your text is safe. Try again in a few minutes.',
  );
}
