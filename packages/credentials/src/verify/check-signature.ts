import type { Result } from '@cmdsp/primitives';
import type { ProofProblem } from '../integrity/proof-problem.ts';
import type { VerificationMethod } from '../integrity/resolve-verification-method.ts';
import type { Check } from './check.ts';

/** Does the signature belong to exactly this content? */
export function checkSignature(verified: Result<readonly VerificationMethod[], ProofProblem>): Check {
  const name = 'signature';
  if (verified.ok)
    return { name, answer: 'yes', sentence: 'The signature fits: nothing was changed since it was made.' };
  const { problem } = verified;
  switch (problem.kind) {
    case 'signature-wrong':
      return {
        name,
        answer: 'no',
        sentence: 'The signature does not fit the content: the file was changed, or it was signed with another key.',
      };
    case 'no-proof':
      return { name, answer: 'no', sentence: 'The file carries no signature.' };
    case 'proof-malformed':
      return { name, answer: 'no', sentence: `The signature cannot be read: ${problem.detail}.` };
    case 'purpose-wrong':
      return { name, answer: 'no', sentence: 'The signature was made for another purpose than issuing a credential.' };
    case 'proof-expired':
      return { name, answer: 'no', sentence: 'The signature was limited in time and that time is over.' };
    case 'previous-proof-missing':
    case 'challenge-wrong':
      return { name, answer: 'no', sentence: 'The signature refers to something that the file does not hold.' };
    case 'suite-unknown':
      return {
        name,
        answer: 'cannot-tell',
        sentence: `The signature is of a kind that we do not check (${problem.suite}).`,
      };
    case 'key-unknown':
      return {
        name,
        answer: 'cannot-tell',
        sentence: 'The public key of the signature is published elsewhere, and we do not fetch it.',
      };
    case 'canonicalise':
      return explain(problem.problem.kind);
  }
}

function explain(kind: Extract<ProofProblem, { kind: 'canonicalise' }>['problem']['kind']): Check {
  const name = 'signature';
  if (kind === 'data-lost' || kind === 'not-json-ld')
    return { name, answer: 'no', sentence: 'The signature does not cover everything that the file says.' };
  return {
    name,
    answer: 'cannot-tell',
    sentence: 'The signature cannot be checked without terms or effort that we do not spend on unknown files.',
  };
}
