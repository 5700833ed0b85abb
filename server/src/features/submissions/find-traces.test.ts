import { expect, test } from 'vitest';
import { findTraces } from './find-traces.ts';

const names = ['Ada Quist-Lund', 'Ada'];

test.each([
  ['the whole name', 'Written by Ada Quist-Lund for the board', ['Ada Quist-Lund', 'Quist-Lund']],
  ['a family name in other letters', 'QUIST-LUND', ['Quist-Lund']],
  ['an address', 'Ask me: a.q@hospital.example, or not', ['a.q@hospital.example']],
  ['a short first name, which may be a word', 'ada is a language', []],
  ['a name inside another word', 'Quist-Lundgren', []],
  ['nothing', 'The pump keeps its library.', []],
])('finds %s', (_, text, traces) => {
  expect(findTraces(text, names)).toEqual(traces);
});
