import { connect, type Socket } from 'node:net';

/** An answer; `cookie` is the one that it sets, as a browser would send it back. */
export type LeanAnswer = { readonly status: number; readonly body: string; readonly cookie: string | null };

/** One keep-alive connection that costs little, so that a bench on two cores measures the server and not itself. */
export type LeanClient = {
  readonly request: (options: { method: string; path: string; cookie: string; body?: string }) => Promise<LeanAnswer>;
  readonly close: () => void;
};

/** Opens a connection to 127.0.0.1. One request at a time; answers must carry a Content-Length, as ours do. */
export async function openLeanClient(port: number): Promise<LeanClient> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  let buffer: Buffer = Buffer.alloc(0);
  let waiting: { resolve: (answer: LeanAnswer) => void; reject: (cause: Error) => void } | null = null;
  socket.on('data', (chunk: Buffer) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    const answer = takeAnswer();
    if (answer === null || waiting === null) return;
    const { resolve } = waiting;
    waiting = null;
    resolve(answer);
  });
  const fail = (cause: Error) => waiting?.reject(cause);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection')));

  function takeAnswer(): LeanAnswer | null {
    const end = buffer.indexOf('\r\n\r\n');
    if (end === -1) return null;
    const head = buffer.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (buffer.length < end + 4 + length) return null;
    const body = buffer.toString('utf8', end + 4, end + 4 + length);
    buffer = buffer.subarray(end + 4 + length);
    return { status: Number(head.slice(9, 12)), body, cookie: /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? null };
  }

  return {
    request({ method, path, cookie, body }) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(requestText({ method, path, cookie, body: body ?? undefined }));
      });
    },
    close: () => (socket satisfies Socket).destroy(),
  };
}

function requestText({
  method,
  path,
  cookie,
  body,
}: {
  method: string;
  path: string;
  cookie: string;
  body: string | undefined;
}): string {
  const content =
    body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n${content}\r\n${body ?? ''}`;
}
