import type { FastifyReply } from 'fastify';
import type { Context } from '../../context.ts';
import { type ChangeEvents, openChangeEvents } from '../../events/open-change-events.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { listDiscussions } from './list-discussions.ts';

/** After this long a page connects again, so that rights that were lost do not last. */
const longestMs = 15 * 60_000;
/** Proxies close what is silent for a minute. */
const beatMs = 25_000;

/** The one connection over which a page hears of changes. */
export function eventRoutes(app: App, context: Context): void {
  const events = openChangeEvents({ url: context.databases.urlOf('staff'), log: context.log });
  // Before the server waits for its connections to end.
  app.addHook('preClose', () => events.close());
  serveEndpoint(app, 'GET /api/discussion-events', async ({ query, viewer, reply }) => {
    const { personId } = personOf(viewer);
    const { cohorts } = await listDiscussions(context, { viewer, cohortId: undefined, place: null });
    if (query.wait === '0') {
      await reply.type('text/event-stream').header('cache-control', 'no-store').send('event: ready\ndata: {}\n\n');
      return '';
    }
    await openStream(events, { reply, personId, cohorts: cohorts.map(({ id }) => id) });
    return '';
  });
}

async function openStream(
  events: ChangeEvents,
  { reply, personId, cohorts }: { reply: FastifyReply; personId: string; cohorts: readonly string[] },
): Promise<void> {
  const { raw } = reply;
  const write = (event: string, data: object) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const end = (why: 'replaced' | 'closing' | 'rest') => {
    if (raw.writableEnded) return;
    if (why === 'replaced') write('replaced', {});
    raw.end();
  };
  // Listening begins before the headers go out: a database that is away is then an ordinary refusal.
  const stop = await events.listen({ personId, cohorts, send: (change) => void write('change', change), end });
  const timers = [setInterval(() => raw.write(': \n\n'), beatMs), setTimeout(() => end('rest'), longestMs)];
  raw.on('close', () => {
    stop();
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
  write('ready', {});
}
