import type { Json } from '@cmdsp/primitives';

/** A JSON object, the shape of every credential, proof and status list. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is a JSON object: not null, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one value with or without brackets; this reads both as a list. Nothing for undefined. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value]; // Array.isArray does not narrow readonly lists
}
