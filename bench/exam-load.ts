import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningSitting } from '../server/src/testing/an-exam.ts';
import { type LeanClient, openLeanClient } from './lean-client.ts';

/** A candidate's next change: questions in turn, options in turn, revisions counting up. */
export function nextChange(sitting: RunningSitting, fence: number, revision: number) {
  const question = sitting.questions[revision % sitting.questions.length];
  const option = question?.options[revision % 4]?.handle ?? '';
  const response = question?.options.length === 5 ? { kind: 'choose', options: [option] } : { kind: 'single', option };
  return { position: question?.position ?? 1, fence, revision, response };
}

/** One save over HTTP. Throws when the answer is not an applied change with its receipt. */
export async function save(
  client: LeanClient,
  sitting: RunningSitting,
  { fence, revision }: { fence: number; revision: number },
): Promise<void> {
  const body = JSON.stringify({ changes: [nextChange(sitting, fence, revision)] });
  const answer = await client.request({
    method: 'PUT',
    path: `/api/sittings/${sitting.id}/responses`,
    cookie: sitting.cookie,
    body,
  });
  if (answer.status !== 200 || !answer.body.includes('"kind":"applied"'))
    throw new Error(`Save: ${answer.status} ${answer.body}`);
}

/** Everything of a sitting but the login: take the lease, read the paper, 60 saves, submit. `pauseMs` between saves. */
export async function wholeSitting(client: LeanClient, sitting: RunningSitting, pauseMs: number): Promise<void> {
  const call = async (method: string, path: string, body?: object) => {
    const answer = await client.request({
      method,
      path: `/api/sittings/${sitting.id}/${path}`,
      cookie: sitting.cookie,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  };
  await call('POST', 'lease', { holder: 'bench-browser' });
  await call('GET', 'paper');
  for (let revision = 1; revision <= 60; revision += 1) {
    const startedAt = performance.now();
    await save(client, sitting, { fence: 2, revision });
    if (pauseMs > 0) await sleep(Math.max(0, pauseMs - (performance.now() - startedAt)));
  }
  await call('POST', 'submission', { fence: 2 });
}

/** Saves as fast as answers come, one connection a sitting. Saves a second. */
export async function closedLoop(port: number, sittings: readonly RunningSitting[], seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let saves = 0;
  await Promise.all(
    sittings.map(async (sitting) => {
      const client = await openLeanClient(port);
      for (let revision = 1; performance.now() < until; revision += 1) {
        await save(client, sitting, { fence: 1, revision });
        saves += 1;
      }
      client.close();
    }),
  );
  return saves / seconds;
}

/** Saves at a fixed rate whatever the answers do; latencies count from the moment a save was due, in milliseconds, sorted. */
export async function openLoop(
  port: number,
  sittings: readonly RunningSitting[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<readonly number[]> {
  const clients = await Promise.all(sittings.map(() => openLeanClient(port)));
  const revisions = sittings.map(() => 100_000);
  const free = sittings.map((_, index) => index);
  const waiting: ((index: number) => void)[] = [];
  const take = () => {
    const index = free.shift();
    return index === undefined ? new Promise<number>((resolve) => waiting.push(resolve)) : Promise.resolve(index);
  };
  const give = (index: number) => {
    const next = waiting.shift();
    if (next === undefined) free.push(index);
    else next(index);
  };
  const latencies: number[] = [];
  const startedAt = performance.now();
  const total = perSecond * seconds;
  const pending: Promise<void>[] = [];
  for (let number = 0; number < total;) {
    const due = startedAt + (number * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) {
      await sleep(wait);
      continue;
    }
    number += 1;
    pending.push(
      take().then(async (index) => {
        const sitting = sittings[index];
        const client = clients[index];
        if (sitting === undefined || client === undefined) return;
        revisions[index] = (revisions[index] ?? 0) + 1;
        await save(client, sitting, { fence: 1, revision: revisions[index] });
        latencies.push(performance.now() - due);
        give(index);
      }),
    );
  }
  await Promise.all(pending);
  for (const client of clients) client.close();
  return latencies.sort((a, b) => a - b);
}
