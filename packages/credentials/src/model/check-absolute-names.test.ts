import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json-object.ts';
import { checkAbsoluteNames } from './check-absolute-names.ts';
import { collectProblems } from './problem.ts';

const pathsOf = (document: JsonObject) =>
  collectProblems((report) => checkAbsoluteNames(document, report)).map((problem) => problem.path);

test.each<[string, JsonObject, string]>([
  ['a base in a context', { '@context': ['https://a.example', { '@base': 'https://b.example/' }] }, '@context.1.@base'],
  ['a base in a nested context', { '@context': [{ '@context': { '@base': 'b/' } }] }, '@context.0.@context.@base'],
  [
    'a base of a term',
    { '@context': { term: { '@id': 'urn:x', '@context': { '@base': '' } } } },
    '@context.term.@context.@base',
  ],
  ['a blank type', { type: ['VerifiableCredential', '_:x'] }, 'type'],
  ['a blank id', { credentialSubject: [{ knows: { id: '_:x' } }] }, 'credentialSubject.0.knows.id'],
  ['a blank vocabulary', { '@context': { '@vocab': '_:x' } }, '@context.@vocab'],
  ['a term that is a blank node', { '@context': { term: { '@id': '_:x' } } }, '@context.term.@id'],
])('finds %s', (_case, document, path) => {
  expect(pathsOf(document)).toEqual([path]);
});

test.each<[string, JsonObject]>([
  ['a base taken back', { '@context': [{ '@base': null }] }],
  ['names that are URLs or terms', { id: 'urn:x', type: ['Term', 'https://a.example/T'], holder: { id: 'did:a:b' } }],
  ['words that only look blank elsewhere', { name: '_:x', note: ['_:y'] }],
])('lets %s be', (_case, document) => {
  expect(pathsOf(document)).toEqual([]);
});

describe('however a file is nested', () => {
  test('a base is found', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('list', 'object'), { maxLength: 20 }), (levels) => {
        const inside: JsonObject = { '@base': 'https://b.example/' };
        const document = levels.reduce<JsonObject>(
          (value, level) => (level === 'list' ? { member: [value] } : { member: value }),
          inside,
        );

        expect(pathsOf(document)).toHaveLength(1);
      }),
    );
  });

  test('depth does not exhaust the stack', () => {
    const depth = 100_000;
    const document: unknown = JSON.parse(`${'{"a":'.repeat(depth)}{"@base":"b"}${'}'.repeat(depth)}`);

    const problems = pathsOf(document as JsonObject); // written as an object just above

    expect(problems).toHaveLength(1);
  });
});
