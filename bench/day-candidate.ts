import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningSitting } from '../server/src/testing/an-exam.ts';
import { nextChange } from './exam-load.ts';
import { type LeanClient, openLeanClient } from './lean-client.ts';

/** What one candidate of an exam day measured, in milliseconds. */
export type Measured = { readonly saves: number[]; readonly beats: number[]; readonly failures: string[] };

/** One candidate with an own connection, an own stream, and the cookie that the start gave. */
export type DayCandidate = {
  readonly id: string;
  /** Starts and reads the paper; how long each took. */
  readonly start: () => Promise<{ readonly start: number; readonly paper: number }>;
  /** Opens the stream of news; resolves when the first has come. */
  readonly listen: (onNews: (text: string) => void) => Promise<void>;
  /** Answers every `everyMs` and beats every ten seconds until the time is over. */
  readonly sit: (until: number, everyMs: number, measured: Measured) => Promise<void>;
  readonly submit: () => Promise<number>;
  readonly close: () => void;
};

/** Opens a candidate for a sitting that waits to be started. */
export async function dayCandidate(port: number, sitting: RunningSitting): Promise<DayCandidate> {
  const client: LeanClient = await openLeanClient(port);
  const news = new AbortController();
  let { cookie } = sitting;
  let revision = 0;
  const timed = async (method: string, path: string, body?: object): Promise<number> => {
    const from = performance.now();
    const answer = await client.request({
      method,
      path: `/api/sittings/${sitting.id}/${path}`,
      cookie,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.cookie !== null) ({ cookie } = { cookie: answer.cookie });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return performance.now() - from;
  };
  const save = () => {
    revision += 1;
    return timed('PUT', 'responses', { changes: [nextChange(sitting, 1, revision)] });
  };
  const beat = () =>
    timed('POST', 'beats', { holder: 'bench-browser', page: 'bench-page', isStreamCut: false, facts: [] });

  return {
    id: sitting.id,
    async start() {
      const start = await timed('POST', 'start', { holder: 'bench-browser' });
      return { start, paper: await timed('GET', 'paper') };
    },
    listen(onNews) {
      return new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path: `/api/sittings/${sitting.id}/events`, headers: { cookie } };
        get({ ...options, agent: false, signal: news.signal }, (response) => {
          response.setEncoding('utf8');
          response.on('data', (text: string) => {
            onNews(text);
            resolve();
          });
          response.on('error', () => undefined);
        }).on('error', reject);
      });
    },
    async sit(until, everyMs, measured) {
      let beatAt = performance.now() + Math.random() * 10_000;
      await sleep(Math.random() * everyMs);
      while (performance.now() < until) {
        const dueAt = performance.now() + everyMs;
        try {
          measured.saves.push(await save());
          if (performance.now() >= beatAt) {
            measured.beats.push(await beat());
            beatAt += 10_000;
          }
        } catch (cause) {
          measured.failures.push(cause instanceof Error ? cause.message : String(cause));
        }
        await sleep(Math.max(0, Math.min(dueAt, until) - performance.now()));
      }
    },
    submit: () => timed('POST', 'submission', { fence: 1 }),
    close() {
      news.abort();
      client.close();
    },
  };
}
