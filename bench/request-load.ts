import { setTimeout as sleep } from 'node:timers/promises';
import { type LeanClient, openLeanClient } from './lean-client.ts';

/** One thing that a browser asks for, and for whom. */
export type Asked = { readonly path: string; readonly cookie: string };

/** Requests as fast as answers come, `together` in flight. Answers a second. */
export async function closedRequests(
  port: number,
  { next, together, seconds }: { next: () => Asked; together: number; seconds: number },
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: together }, async () => {
      const client = await openLeanClient(port);
      while (performance.now() < until) {
        await ask(client, next());
        answers += 1;
      }
      client.close();
    }),
  );
  return answers / seconds;
}

/** Requests at a fixed rate whatever the answers do; milliseconds from the moment each was due, sorted. */
export async function openRequests(
  port: number,
  { next, perSecond, seconds }: { next: () => Asked; perSecond: number; seconds: number },
): Promise<readonly number[]> {
  const free = await Promise.all(Array.from({ length: 64 }, () => openLeanClient(port)));
  const all = [...free];
  const waiting: ((client: LeanClient) => void)[] = [];
  const take = () => {
    const client = free.pop();
    return client === undefined ? new Promise<LeanClient>((resolve) => waiting.push(resolve)) : Promise.resolve(client);
  };
  const give = (client: LeanClient) => {
    const wants = waiting.shift();
    if (wants === undefined) free.push(client);
    else wants(client);
  };
  const latencies: number[] = [];
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const due = startedAt + (number * 1000) / perSecond;
    for (let wait = due - performance.now(); wait > 1; wait = due - performance.now()) await sleep(wait);
    const asked = next();
    pending.push(
      take().then(async (client) => {
        await ask(client, asked);
        latencies.push(performance.now() - due);
        give(client);
      }),
    );
  }
  await Promise.all(pending);
  for (const client of all) client.close();
  return latencies.sort((one, other) => one - other);
}

async function ask(client: LeanClient, { path, cookie }: Asked): Promise<void> {
  // Browsers take what was compressed.
  const { status } = await client.request({ method: 'GET', path, cookie: `${cookie}\r\naccept-encoding: gzip, br` });
  if (status !== 200) throw new Error(`${path}: ${status}`);
}
