import type { FastifyReply } from 'fastify';

/** After this long a page connects again, so that rights that were lost do not last. */
const longestMs = 15 * 60_000;
/** Proxies close what is silent for a minute. */
const beatMs = 25_000;
/** What may wait for a slow reader; beyond it the stream ends, and the reader comes back for the newest. */
const mostWaitingBytes = 1024 * 1024;

/** One open stream of server-sent events. */
export type EventStream = {
  /** Sends text that `writeEvent` made; the same text may go to many. */
  readonly send: (text: string) => void;
  readonly end: () => void;
};

/** An event as it goes over the line. */
export function writeEvent(event: string, data: string): string {
  return `event: ${event}\ndata: ${data}\n\n`;
}

/**
 * Makes an answer a stream of server-sent events. `join` comes before the headers go out: what it throws is an ordinary
 * refusal; what it returns is called once when the stream is over, whoever ended it.
 */
export async function openEventStream(
  reply: FastifyReply,
  join: (stream: EventStream) => Promise<() => void>,
): Promise<void> {
  const { raw } = reply;
  const waiting: string[] = [];
  let isBegun = false;
  const end = () => {
    if (!raw.writableEnded) raw.end();
  };
  const send = (text: string) => {
    if (raw.writableEnded) return;
    if (!isBegun) waiting.push(text);
    else if (raw.writableLength > mostWaitingBytes) raw.destroy();
    else raw.write(text);
  };
  const leave = await join({ send, end });
  const timers = [setInterval(() => send(': \n\n'), beatMs), setTimeout(end, longestMs)];
  raw.on('close', () => {
    leave();
    for (const timer of timers) clearTimeout(timer);
  });
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  isBegun = true;
  raw.write(writeEvent('ready', '{}') + waiting.join(''));
}
