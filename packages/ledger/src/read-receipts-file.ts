import { ok, refused, type Result } from '@cmdsp/primitives';
import { isSalt } from './hash-answer.ts';
import { isJson } from './is-json.ts';
import { hasMembers, isObjectOf } from './is-object-of.ts';
import type { BatchProof } from './receipt.ts';
import type { FiledReceipt, ReceiptsFile } from './receipts-file.ts';

// Canonical base64url: unused bits of the last character are zero, so that one value has one spelling.
const bytes32 = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
const bytes64 = /^[A-Za-z0-9_-]{85}[AQgw]$/;

const receiptMembers = [
  'sitting',
  'position',
  'revision',
  'fence',
  'at',
  'answerHash',
  'previousReceiptHash',
  'hash',
  'batch',
  'salt',
];

/** Reads an unknown value as a receipts file; the problem says where it is not one. */
export function readReceiptsFile(value: unknown): Result<ReceiptsFile, { readonly where: string }> {
  if (!isObjectOf(value, ['format', 'sitting', 'publicKey', 'receipts', 'seal'])) return refused({ where: 'file' });
  const { format, sitting, publicKey, receipts, seal } = value;
  if (format !== 'cmdsp-receipts/2') return refused({ where: 'format' });
  if (typeof sitting !== 'string') return refused({ where: 'sitting' });
  if (!isPublicKey(publicKey)) return refused({ where: 'publicKey' });
  if (!isSeal(seal)) return refused({ where: 'seal' });
  if (!Array.isArray(receipts)) return refused({ where: 'receipts' });
  const read: FiledReceipt[] = [];
  for (const [index, receipt] of receipts.entries()) {
    if (!isFiledReceipt(receipt)) return refused({ where: `receipts[${index}]` });
    read.push(receipt);
  }
  return ok({ format, sitting, publicKey, receipts: read, seal });
}

function isPublicKey(value: unknown): value is ReceiptsFile['publicKey'] {
  if (!isObjectOf(value, ['kty', 'crv', 'x'])) return false;
  return value['kty'] === 'OKP' && value['crv'] === 'Ed25519' && matches(value['x'], bytes32);
}

function isSeal(value: unknown): value is ReceiptsFile['seal'] {
  if (!isObjectOf(value, ['hash', 'signature'])) return false;
  return matches(value['hash'], bytes32) && matches(value['signature'], bytes64);
}

function isFiledReceipt(value: unknown): value is FiledReceipt {
  if (typeof value !== 'object' || value === null || !hasMembers(value, receiptMembers, ['answer'])) return false;
  const receipt: Partial<Record<string, unknown>> = { ...value };
  const previous = receipt['previousReceiptHash'];
  return (
    typeof receipt['sitting'] === 'string' &&
    ['position', 'revision', 'fence', 'at'].every((member) => Number.isSafeInteger(receipt[member])) &&
    matches(receipt['answerHash'], bytes32) &&
    (previous === null || matches(previous, bytes32)) &&
    matches(receipt['hash'], bytes32) &&
    isBatchProof(receipt['batch']) &&
    typeof receipt['salt'] === 'string' &&
    isSalt(receipt['salt']) &&
    (!('answer' in receipt) || isJson(receipt['answer']))
  );
}

function isBatchProof(value: unknown): value is BatchProof {
  if (!isObjectOf(value, ['index', 'size', 'path', 'signature'])) return false;
  const { index, size, path, signature } = value;
  return (
    Number.isSafeInteger(index) &&
    Number.isSafeInteger(size) &&
    Array.isArray(path) &&
    path.every((hash) => matches(hash, bytes32)) &&
    matches(signature, bytes64)
  );
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
