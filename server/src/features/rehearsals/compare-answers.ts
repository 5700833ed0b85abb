import { canonicalJson, type Json } from '@cmdsp/primitives';
import { receiptsFile, verifyReceiptChain } from '@cmdsp/ledger';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { verifySignature } from '../../ledger/verify-signature.ts';
import { listFiledReceipts } from '../../sittings/list-filed-receipts.ts';

/** An answer as it stands on the screen. */
export type ShownAnswer = { readonly position: number; readonly response: Json };

/** How many answers the screen had, how many of them the database has under a receipt that verifies, and all receipts. */
type Comparison = {
  readonly typed: number;
  readonly found: number;
  readonly receipts: number;
  readonly isIntact: boolean;
};

/** Compares what is on the screen with the receipts of a sitting, after checking their whole chain and every signature. */
export async function compareAnswers(
  tx: Tx,
  options: {
    readonly context: Pick<Context, 'sittings'>;
    readonly sittingId: string;
    readonly answers: readonly ShownAnswer[];
  },
): Promise<Comparison> {
  const { sittingId, answers } = options;
  const { signer } = options.context.sittings;
  const receipts = await listFiledReceipts(tx, sittingId);
  const file = receiptsFile({
    sitting: sittingId,
    publicKey: signer.publicKey,
    receipts,
    hash: sha256,
    sign: signer.sign,
  });
  const verdict = verifyReceiptChain({ file, expectedKey: signer.publicKey, hash: sha256, verify: verifySignature });
  const isIntact = verdict.kind === 'intact';
  const current = new Map<number, { fence: number; revision: number; answer: string }>();
  for (const { position, fence, revision, answer } of receipts) {
    const known = current.get(position);
    if (known !== undefined && (known.fence - fence || known.revision - revision) > 0) continue;
    current.set(position, { fence, revision, answer: canonicalJson(answer ?? null) });
  }
  const typed = answers.filter(({ response }) => response !== null);
  const found = typed.filter(
    ({ position, response }) => current.get(position)?.answer === canonicalJson(response),
  ).length;
  return { typed: typed.length, found: isIntact ? found : 0, receipts: receipts.length, isIntact };
}
