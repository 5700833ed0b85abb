import { canonicalJson, type Json } from '@cmdsp/primitives';
import { hash } from 'node:crypto';
import type { BankContent } from '../db/tables/bank.ts';

/**
 * SHA-256 (hex) of what a question or set says: everything but where it stands in review, which is told by its steps
 * and not by its words.
 */
export function hashBankContent(content: BankContent): string {
  const { status: _status, provenance, ...rest } = content;
  const said =
    'questions' in rest
      ? { ...rest, questions: rest.questions.map(({ status: _inner, ...question }) => question) }
      : rest;
  // Content is JSON by its schema; leaving out undefined members is what JSON does.
  const plain = JSON.parse(JSON.stringify({ ...said, drafted: provenance.drafted })) as Json;
  return hash('sha256', canonicalJson(plain), 'hex');
}
