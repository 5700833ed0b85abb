import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SaveAnswer, SaltedReceipt } from '../sittings/committer/save-request.ts';
import type { RunningSitting } from './an-exam.ts';

/** Somebody who answers as fast as the server lets them and keeps every receipt. */
export type SavingCandidate = {
  readonly sitting: RunningSitting;
  /** Every receipt held, applied and superseded alike. */
  readonly receipts: SaltedReceipt[];
  /** Saves until `isOver`; a change that got no answer is sent again under the same number, as the browser does. */
  readonly run: (options: { readonly origin: () => string; readonly isOver: () => boolean }) => Promise<void>;
};

/** Makes a candidate; `random` chooses questions and options. */
export function savingCandidate(sitting: RunningSitting, random: () => number): SavingCandidate {
  const receipts: SaltedReceipt[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let revision = 0;
  let pending: { position: number; fence: number; revision: number; response: object } | null = null;
  const nextChange = () => {
    revision += 1;
    const question = sitting.questions[Math.floor(random() * sitting.questions.length)] ?? sitting.questions[0];
    if (question === undefined) throw new TypeError('A form has questions');
    const option = question.options[Math.floor(random() * question.options.length)]?.handle ?? '';
    const response = question.options.length === 5 ? { kind: 'choose', options: [option] } : { kind: 'single', option };
    return { position: question.position, fence: sitting.fence, revision, response };
  };
  return {
    sitting,
    receipts,
    async run({ origin, isOver }) {
      while (!isOver()) {
        pending ??= nextChange();
        const answer = await put(`${origin()}/api/sittings/${sitting.id}/responses`, {
          agent,
          cookie: sitting.cookie,
          changes: [pending],
        });
        if (answer === null) {
          await sleep(20);
          continue;
        }
        const [outcome] = answer.outcomes;
        if (outcome === undefined || !('receipt' in outcome))
          throw new Error(`Unexpected outcome ${JSON.stringify(outcome)}`);
        receipts.push(outcome.receipt);
        pending = null;
        // Nobody answers a thousand times a second; the pause leaves the machine to the processes under test.
        await sleep(10 + 20 * random());
      }
      agent.destroy();
    },
  };
}

/** Null when there was no answer that says anything: connection lost, or 503. */
function put(
  url: string,
  options: { agent: Agent; cookie: string; changes: readonly object[] },
): Promise<SaveAnswer | null> {
  const { agent, cookie, changes } = options;
  const body = JSON.stringify({ changes });
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'PUT', agent, headers, timeout: 10_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(null));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text) as SaveAnswer);
        else if (response.statusCode !== undefined && response.statusCode >= 500) resolve(null);
        else reject(new Error(`Status ${response.statusCode}: ${text}`));
      });
    });
    sent.on('error', () => resolve(null));
    sent.on('timeout', () => sent.destroy());
    sent.end(body);
  });
}
