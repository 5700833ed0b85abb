import { formatUtcTime, type Instant, ok, type Result } from '@cmdsp/primitives';
import { encodeBase58 } from '../encoding/base58.ts';
import type { JsonObject } from '../json-object.ts';
import type { CanonicaliseProblem, CredentialTools, Signer } from '../tools.ts';
import { hashData } from './hash-data.ts';
import type { ProofPurpose } from './resolve-verification-method.ts';

/** What may be said in a proof besides who made it and when. */
export type ProofOptions = {
  readonly createdAt: Instant;
  readonly purpose?: ProofPurpose;
  readonly challenge?: string;
  readonly domain?: string;
};

/**
 * Secures a document with one Data Integrity proof, cryptosuite eddsa-rdfc-2022. The document keeps its members and their order;
 * a proof that it had before is replaced.
 */
export async function addProof(
  document: JsonObject,
  options: ProofOptions,
  tools: CredentialTools & { readonly signer: Signer },
): Promise<Result<JsonObject, CanonicaliseProblem>> {
  const { proof: _replaced, ...unsecured } = document;
  const proof: JsonObject = {
    type: 'DataIntegrityProof',
    created: formatUtcTime(options.createdAt),
    verificationMethod: tools.signer.verificationMethod,
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: options.purpose ?? 'assertionMethod',
    ...(options.challenge === undefined ? {} : { challenge: options.challenge }),
    ...(options.domain === undefined ? {} : { domain: options.domain }),
  };
  const hashed = await hashData(
    { document: unsecured, proofConfig: { '@context': unsecured['@context'] ?? null, ...proof } },
    tools,
  );
  if (!hashed.ok) return hashed;
  return ok({ ...unsecured, proof: { ...proof, proofValue: `z${encodeBase58(tools.signer.sign(hashed.value))}` } });
}
