import { proveBatch } from '@cmdsp/ledger';
import type { Instant } from '@cmdsp/primitives';
import { sha256 } from '../../ledger/sha256.ts';
import type { Signer } from '../../ledger/signer.ts';
import type { Kept } from './batch-state.ts';
import type { NewAnswer, SittingDecision } from './decide-sitting.ts';

/** A new answer with its finished receipt. */
export type ProvenAnswer = Kept & Pick<NewAnswer, 'text'>;

/** A decision whose receipts are proven. */
export type ProvenDecision = Omit<SittingDecision, 'answers'> & { readonly answers: readonly ProvenAnswer[] };

/** Signs all receipts of a batch together. */
export function proveAnswers(
  decisions: readonly SittingDecision[],
  { now, signer }: { readonly now: Instant; readonly signer: Signer },
): readonly ProvenDecision[] {
  const hashes = decisions.flatMap(({ answers }) => answers.map(({ receipt }) => receipt.hash));
  const proofs = proveBatch({ hashes, at: now, hash: sha256, sign: signer.sign }).values();
  return decisions.map((decision) => ({
    ...decision,
    answers: decision.answers.map(({ stored, text, salt, receipt }) => {
      const { value: batch } = proofs.next();
      if (batch === undefined) throw new TypeError('proveBatch gives one proof per hash');
      return { stored, text, receipt: { ...receipt, batch, salt } };
    }),
  }));
}
