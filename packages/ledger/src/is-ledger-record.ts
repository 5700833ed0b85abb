import { isJson } from './is-json.ts';
import { isObjectOf } from './is-object-of.ts';
import type { LedgerRecord } from './ledger-record.ts';

const members = ['stream', 'sequence', 'previousHash', 'body', 'at', 'actor', 'reason', 'hash'];

/** Reads an unknown value as a ledger record: exactly its members, each of its type. */
export function isLedgerRecord(value: unknown): value is LedgerRecord {
  if (!isObjectOf(value, members)) return false;
  const { stream, sequence, previousHash, body, at, actor, reason, hash } = value;
  return (
    isObjectOf(stream, ['kind', 'id']) &&
    typeof stream['kind'] === 'string' &&
    typeof stream['id'] === 'string' &&
    Number.isSafeInteger(sequence) &&
    (previousHash === null || typeof previousHash === 'string') &&
    isJson(body) &&
    Number.isSafeInteger(at) &&
    typeof actor === 'string' &&
    (reason === null || typeof reason === 'string') &&
    typeof hash === 'string'
  );
}
