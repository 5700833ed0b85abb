import { oneLine } from './one-line.ts';

/**
 * Why the program could not start, as one line that says what to do. Our own errors say it themselves; for what the
 * operating system refuses the words are here. What nobody foresaw asks to be reported, with the trace when `isDebugging`.
 */
export function explainStartFailure(error: unknown, isDebugging = false): string {
  if (!(error instanceof Error)) return unforeseen(String(error));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Codes in small letters are ours, and such messages are written for the person who starts the program.
  if (/^[a-z]+(-[a-z]+)+$/.test(code)) return oneLine(error.message);
  if ('syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo'))
    return refusedAddress(code, error);
  if (isDebugging) return error.stack ?? error.message;
  return unforeseen(error.message);
}

function refusedAddress(code: string, error: Error): string {
  const port = 'port' in error ? String(error.port) : 'PORT';
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: stop the program that uses it (perhaps CMDSP is running already), or choose another one, for example PORT=${Number(port) + 1 || 3001} npm start.`;
    case 'EACCES':
      return `This user may not listen on port ${port}: choose one above 1023 in PORT and let a proxy forward to it.`;
    default:
      return `HOST does not name an address of this machine (${code}): leave it unset, or set it to 0.0.0.0 to listen on every one.`;
  }
}

function unforeseen(message: string): string {
  return `CMDSP could not start: ${oneLine(message)}. Start it with CMDSP_LOG_LEVEL=debug to see where, and report what it says.`;
}
