import { ok, type Result } from '@cmdsp/primitives';
import type { JsonObject } from '../json-object.ts';
import type { CanonicaliseProblem, CredentialTools } from '../tools.ts';

/**
 * The 64 bytes that an eddsa-rdfc-2022 proof signs: SHA-256 of the canonical proof configuration, then SHA-256 of the canonical
 * document (Data Integrity EdDSA Cryptosuites 1.0, section 3.2.4). `proofConfig` carries the document's `@context` and no value.
 */
export async function hashData(
  input: { document: JsonObject; proofConfig: JsonObject },
  tools: CredentialTools,
): Promise<Result<Uint8Array, CanonicaliseProblem>> {
  const config = await tools.canonicalise(input.proofConfig);
  if (!config.ok) return config;
  const document = await tools.canonicalise(input.document);
  if (!document.ok) return document;
  return ok(Uint8Array.from([...tools.sha256(config.value), ...tools.sha256(document.value)]));
}
