import { setTimeout as sleep } from 'node:timers/promises';

/** A save that the server has acknowledged. */
export type Acknowledged = { readonly revision: number; readonly hash: string; readonly text: string };

/** Somebody who writes in one document as fast as the server lets them and keeps every receipt. */
export type SavingWriter = {
  readonly documentId: string;
  readonly acknowledged: Acknowledged[];
  /** Writes until `isOver`; a change without an answer is sent again under the same number, as the browser does. */
  readonly run: (options: { readonly origin: () => string; readonly isOver: () => boolean }) => Promise<void>;
};

/** Makes a writer who holds the lease of fence 1. */
export function savingWriter(options: {
  readonly documentId: string;
  readonly cookie: string;
  readonly random: () => number;
}): SavingWriter {
  const { documentId, cookie, random } = options;
  const acknowledged: Acknowledged[] = [];
  let revision = 0;
  let isAnswered = true;
  return {
    documentId,
    acknowledged,
    async run({ origin, isOver }) {
      while (!isOver()) {
        if (isAnswered) revision += 1;
        isAnswered = false;
        const text = `Words of revision ${revision}`;
        const hash = await put(`${origin()}/api/documents/${documentId}`, { cookie, revision, text });
        if (hash === null) {
          await sleep(20);
          continue;
        }
        acknowledged.push({ revision, hash, text });
        isAnswered = true;
        await sleep(10 + 20 * random());
      }
    },
  };
}

/** Null when there was no answer that says anything. */
async function put(
  url: string,
  { cookie, revision, text }: { cookie: string; revision: number; text: string },
): Promise<string | null> {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const response = await fetch(url, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ changes: [{ fence: 1, revision, body }] }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (response === null || response.status >= 500) return null;
  const answer = await response.json().catch(() => null);
  if (answer === null) return null;
  // What the contract says; anything else is thrown below.
  const [outcome] = (answer as { outcomes?: { kind: string; receipt?: { hash: string } }[] }).outcomes ?? [];
  if (outcome?.receipt === undefined) throw new Error(`Status ${response.status}: ${JSON.stringify(answer)}`);
  return outcome.receipt.hash;
}
