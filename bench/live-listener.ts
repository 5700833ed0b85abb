import { get } from 'node:http';

/** What the bench needs to know of a room. */
export type HeardRoom = {
  readonly version: number;
  readonly slide: number;
  readonly slideVersion: number;
  readonly polls: readonly { readonly slide: number; readonly answers: number }[];
};

/** A participant's page, as far as the server can tell: one stream that is read as it comes. */
export type LiveListener = {
  /** The newest room that was heard; null before the first. */
  readonly room: () => HeardRoom | null;
  /** Resolves with the time, as performance.now() tells it, at which the room was where this version put it. */
  readonly until: (slideVersion: number) => Promise<number>;
  /** How much has come over the stream since it was last asked. */
  readonly bytes: () => number;
  readonly close: () => void;
};

/** Opens a stream and waits for its first room. */
export async function openLiveListener({
  port,
  session,
  cookie,
}: {
  readonly port: number;
  readonly session: string;
  readonly cookie: string;
}): Promise<LiveListener> {
  const waiting = new Map<number, (at: number) => void>();
  let heard: { readonly room: HeardRoom; readonly at: number } | null = null;
  let rest = '';
  let bytes = 0;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const take = (event: string) => {
    if (!event.startsWith('event: room\ndata: ')) return;
    const room = JSON.parse(event.slice('event: room\ndata: '.length)) as HeardRoom; // as the contract says
    heard = { room, at: performance.now() };
    begin();
    for (const [version, tell] of waiting) {
      if (room.slideVersion < version) continue;
      waiting.delete(version);
      tell(heard.at);
    }
  };
  const request = get({
    host: '127.0.0.1',
    port,
    path: `/api/live-sessions/${session}/events`,
    headers: { cookie },
    agent: false,
  });
  request.on('error', () => undefined);
  request.on('response', (response) => {
    response.setEncoding('utf8');
    response.on('error', () => undefined);
    response.on('data', (chunk: string) => {
      bytes += chunk.length;
      const events = `${rest}${chunk}`.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) take(event);
    });
  });
  await begun;
  return {
    room: () => heard?.room ?? null,
    until: (slideVersion) =>
      heard !== null && heard.room.slideVersion >= slideVersion
        ? Promise.resolve(heard.at)
        : new Promise((resolve) => waiting.set(slideVersion, resolve)),
    bytes() {
      const all = bytes;
      bytes = 0;
      return all;
    },
    close: () => request.destroy(),
  };
}
