import type { Signer } from '@cmdsp/credentials';
import { canonicalJson, formatUtcTime, type Instant } from '@cmdsp/primitives';
import type { BankException } from '../../credentials/award-evidence.ts';

/**
 * Writes down and signs that an officer let an exam from a public practice bank count. The statement begins with its own kind, so
 * that the signature can never be taken for one over a credential.
 */
export function signException(
  exception: { officerId: string; personId: string; sittingId: string; reason: string; at: Instant },
  signer: Signer,
): BankException {
  const statement = `cmdsp-bank-exception/1\n${canonicalJson({ ...exception, at: formatUtcTime(exception.at) })}`;
  return {
    statement,
    reason: exception.reason,
    signature: Buffer.from(signer.sign(Buffer.from(statement))).toString('base64url'),
    verificationMethod: signer.verificationMethod,
  };
}
