import { createServer, type AddressInfo } from 'node:net';
import type { Scanner } from '../attachments/scan-bytes.ts';

/** The harmless text that every scanner reports, in two pieces so that none reports this file. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`;

/** A scanner in this process that speaks clamd's INSTREAM and knows one virus. */
export type Clamd = {
  readonly scanner: Scanner;
  /** How many bytes it was given each time. */
  readonly seen: readonly number[];
  /** What it says instead of looking; null makes it look again. */
  readonly say: (answer: string | null) => void;
  readonly close: () => Promise<void>;
};

/** Opens it on a free port of this machine. */
export async function aClamd(): Promise<Clamd> {
  const seen: number[] = [];
  let fixed: string | null = null;
  const server = createServer((socket) => {
    let waiting = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      waiting = Buffer.concat([waiting, data]);
      const content = readStream(waiting);
      if (content === null) return;
      seen.push(content.length);
      const found = content.includes(eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
      socket.end(`${fixed ?? found}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port
  return {
    scanner: { host: '127.0.0.1', port },
    seen,
    say: (answer) => {
      fixed = answer;
    },
    close: async () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The content behind the command, or null while its last chunk is not there. */
function readStream(bytes: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (bytes.toString('latin1', 0, command.length) !== command) return null;
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > bytes.length) return null;
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
