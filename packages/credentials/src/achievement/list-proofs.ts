import { type JsonObject, listOf } from '../json-object.ts';

/** The same document with its proofs as a list, as the Open Badges 3.0 JSON schema asks; the data model allows both. */
export function listProofs(document: JsonObject): JsonObject {
  return { ...document, proof: listOf(document['proof']) };
}
