import { oneLine } from '../server/src/one-line.ts';

/**
 * Why a command could not do its work, as one line that says what to look at: our own errors say it themselves, for a database
 * or a file that cannot be had the words are here.
 */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = oneLine(error.message === '' ? code : error.message);
  // What Node reports of a connection, and what PostgreSQL refuses a login with (classes 28 and 3D).
  const isConnection = 'syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo');
  if (isConnection || /^(28|3D)/.test(code))
    return `The database cannot be reached (${reason}). Check DATABASE_URL, the password and that the server runs.`;
  if ('path' in error && typeof error.path === 'string')
    return `${error.path} cannot be used (${code}). Check that it is where you say and that this user may use it.`;
  return reason;
}
