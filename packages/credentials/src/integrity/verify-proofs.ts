import { canonicalJson, type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';
import type { CredentialTools } from '../tools.ts';
import { hashData } from './hash-data.ts';
import type { ProofProblem } from './proof-problem.ts';
import { type ReadProof, readProof } from './read-proof.ts';
import {
  type ProofPurpose,
  resolveVerificationMethod,
  type VerificationMethod,
} from './resolve-verification-method.ts';

/** What the verifier expects of every proof on a document. */
export type ProofExpectations = {
  readonly purpose: ProofPurpose;
  readonly now: Instant;
  readonly knownMethods: readonly VerificationMethod[];
  readonly challenge?: string;
  readonly domain?: string;
};

/**
 * Verifies every Data Integrity proof on a document; one that fails fails all. Returns the keys that signed.
 * A proof with `previousProof` also covers the proofs it names (proof chains, Data Integrity 1.0, section 4.5).
 */
export async function verifyProofs(
  secured: JsonObject,
  expected: ProofExpectations,
  tools: CredentialTools,
): Promise<Result<readonly VerificationMethod[], ProofProblem>> {
  const { proof, ...document } = secured;
  const proofs = listOf(proof);
  if (proof === undefined || proofs.length === 0) return refused({ kind: 'no-proof' });
  if (proofs.length > 8) return refused({ kind: 'proof-malformed', detail: 'more than eight proofs' });
  const methods: VerificationMethod[] = [];
  for (const candidate of proofs) {
    const read = readProof(candidate);
    if (!read.ok) return read;
    const previous = read.value.previousProofs.map((id) =>
      proofs.find((other) => isJsonObject(other) && other['id'] === id),
    );
    if (previous.includes(undefined)) return refused({ kind: 'previous-proof-missing' });
    const covered =
      previous.length === 0 ? document : { ...document, proof: previous.filter((one) => one !== undefined) };
    const verified = await verifyProof({ document: covered, read: read.value, expected }, tools);
    if (!verified.ok) return verified;
    methods.push(verified.value);
  }
  return ok(methods);
}

async function verifyProof(
  { document, read, expected }: { document: JsonObject; read: ReadProof; expected: ProofExpectations },
  tools: CredentialTools,
): Promise<Result<VerificationMethod, ProofProblem>> {
  const { proof } = read;
  if (read.purpose !== expected.purpose) return refused({ kind: 'purpose-wrong', purpose: read.purpose });
  if (read.expiresAt !== null && read.expiresAt <= expected.now) return refused({ kind: 'proof-expired' });
  if (expected.challenge !== undefined && proof['challenge'] !== expected.challenge)
    return refused({ kind: 'challenge-wrong' });
  if (expected.domain !== undefined && !listOf(proof['domain']).includes(expected.domain))
    return refused({ kind: 'challenge-wrong' });
  const method = resolveVerificationMethod(read.verificationMethod, expected.knownMethods);
  if (method === null) return refused({ kind: 'key-unknown', verificationMethod: read.verificationMethod });
  if (!method.purposes.some((purpose) => purpose === read.purpose))
    return refused({ kind: 'purpose-wrong', purpose: read.purpose });
  const context = document['@context'];
  // A proof with a context of its own could be read by other terms than the document that it stands in.
  if (
    proof['@context'] !== undefined &&
    (context === undefined || canonicalJson(proof['@context']) !== canonicalJson(context))
  ) {
    return refused({ kind: 'proof-malformed', detail: 'the proof has another @context than the document' });
  }
  const { proofValue: _value, ...config } = proof;
  const hashed = await hashData({ document, proofConfig: { ...config, '@context': context ?? null } }, tools);
  if (!hashed.ok) return refused({ kind: 'canonicalise', problem: hashed.problem });
  const isRight = tools.isSignatureOf({
    message: hashed.value,
    signature: read.signature,
    publicKey: method.publicKey,
  });
  return isRight ? ok(method) : refused({ kind: 'signature-wrong' });
}
