import { addProof, checkCredential, isJsonObject, type JsonObject, listOf } from '@cmdsp/credentials';
import { instant } from '@cmdsp/primitives';
import type { ConformanceIssuer } from './conformance-issuer.ts';
import { type ApiRefusal, canonicaliseRefusal, modelRefusal, plainRefusal } from './refusal.ts';

/**
 * Signs a conforming credential. This service issues in its own name only: whatever issuer was given is replaced by its own, its
 * other members kept; proofs that were there before stay beside the new one.
 */
export async function issueCredential(
  body: unknown,
  { id, signer, tools }: ConformanceIssuer,
): Promise<{ kind: 'issued'; credential: JsonObject } | ApiRefusal> {
  if (!isJsonObject(body) || !isJsonObject(body['credential']))
    return plainRefusal('The body must have a member credential');
  const given = body['credential'];
  const problems = checkCredential(given['issuer'] === undefined ? { ...given, issuer: id } : given);
  if (problems.length > 0) return modelRefusal(problems);
  const { proof: before, ...credential } = given;
  if (!listOf(before).every((proof) => isJsonObject(proof) && typeof proof['type'] === 'string'))
    return plainRefusal('What is given as proof must be objects that have a type');
  const issuer = isJsonObject(credential['issuer']) ? { ...credential['issuer'], id } : id;
  const signed = await addProof({ ...credential, issuer }, { createdAt: instant(Date.now()) }, { ...tools, signer });
  if (!signed.ok) return canonicaliseRefusal(signed.problem);
  if (before === undefined) return { kind: 'issued', credential: signed.value };
  return {
    kind: 'issued',
    credential: { ...signed.value, proof: [...listOf(before), ...listOf(signed.value['proof'])] },
  };
}
