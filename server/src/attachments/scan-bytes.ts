import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Where a clamd listens. */
export type Scanner = { readonly host: string; readonly port: number };

/** What a scanner found. `unavailable`: it could not be asked, so nothing is known. */
export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly name: string }
  | { readonly kind: 'unavailable'; readonly why: string };

const chunkBytes = 64 * 1024;

/**
 * Has bytes looked at by clamd (its command INSTREAM: chunks behind their length as 32 bits, an empty one at the end).
 * Whatever is not clearly `OK` or `FOUND` counts as unavailable. Never throws.
 */
export async function scanBytes(
  { host, port }: Scanner,
  bytes: Buffer,
  { patienceMs = 20_000 }: { readonly patienceMs?: number } = {},
): Promise<ScanVerdict> {
  const socket = connect({ host, port });
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('It did not answer in time.')));
  try {
    const answer = text(socket);
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const chunk = bytes.subarray(at, at + chunkBytes);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      socket.write(chunk);
    }
    socket.write(Buffer.alloc(4));
    return verdictOf((await answer).replaceAll('\0', '').trim());
  } catch (error) {
    return { kind: 'unavailable', why: error instanceof Error ? error.message : String(error) };
  } finally {
    socket.destroy();
  }
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { kind: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(answer);
  if (found?.[1] !== undefined) return { kind: 'infected', name: found[1] };
  return { kind: 'unavailable', why: answer === '' ? 'It said nothing.' : answer };
}
