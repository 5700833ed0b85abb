import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferenceData, readReferenceJson } from '../../../../../server/src/testing/reference-data.ts';
import { buildPurl, type PurlParts } from './build-purl.ts';
import { formatPurl } from './format-purl.ts';
import { parsePurl } from './parse-purl.ts';

test.each([
  ['pkg:npm/%40angular/animation@12.3.1', { type: 'npm', namespace: '@angular', name: 'animation', version: '12.3.1' }],
  ['pkg:PYPI/Tern_TLS@2.1', { type: 'pypi', namespace: null, name: 'tern-tls', version: '2.1' }],
  ['pkg:deb/debian/attr@1:2.4.47-2%2Bb1?arch=amd64', { version: '1:2.4.47-2+b1', qualifiers: { arch: 'amd64' } }],
])('reads %s', (text, parts) => {
  expect(parsePurl(text)).toMatchObject({ ok: true, value: parts });
});

test.each([
  ['npm/lodash@1', 'begins with pkg:'],
  ['pkg:npm', 'needs a type and a name'],
  ['pkg:n&m/x', 'begins with a type'],
  ['pkg:npm/x@%zz', 'percent sign'],
  ['pkg:npm/x?a=1&a=2', 'given twice'],
  ['pkg:swift/Alamofire@5', 'needs a namespace'],
])('refuses %s', (text, reason) => {
  expect(parsePurl(text)).toMatchObject({ ok: false, problem: expect.stringContaining(reason) as unknown });
});

test('what was built reads back as it was, and its text is canonical', () => {
  const part = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text !== '' && !text.includes('/'));
  fc.assert(
    fc.property(
      part,
      part,
      fc.dictionary(fc.constantFrom('arch', 'distro', 'tag'), part),
      (name, version, qualifiers) => {
        const built = buildPurl({ type: 'generic', namespace: null, name, version, qualifiers, subpath: null });
        if (!built.ok) throw new Error(built.problem);
        const text = formatPurl(built.value);

        const again = parsePurl(text);

        expect(again).toEqual(built);
        expect(again.ok && formatPurl(again.value)).toBe(text);
      },
    ),
  );
});

/** Cases of the specification that contradict another one (a key in capitals is refused here and folded there) or have no one answer. */
const contradictory = new Set([
  'pkg:gem/jruby-launcher@1.1.2?Platform=java',
  'pkg:Rpm/fedora/curl@7.50.3-1.fc25?Arch=i386&Distro=fedora-25',
]);

const folder = findReferenceData('purl');
describe.skipIf(folder === null)('cases of the package-url specification', () => {
  const cases = folder === null ? [] : readdirSync(folder).flatMap((file) => casesOf(readReferenceJson(folder, file)));

  test('all are met but those that contradict another one', () => {
    const failed = cases.filter((one) => !isMet(one));

    expect(cases.length).toBeGreaterThan(500);
    expect(failed.map(({ test_type, input }) => [test_type, input])).toEqual(
      [...contradictory].map((text) => ['parse', text]),
    );
  });
});

type Case = {
  readonly test_type: 'parse' | 'build' | 'validate';
  readonly input: string | PurlParts;
  readonly expected_output: string | PurlParts | null;
  readonly expected_failure?: boolean;
};

function casesOf(file: unknown): readonly Case[] {
  return (file as { tests: Case[] }).tests; // the shape of the specification's files
}

function isMet({ input, expected_output: expected, expected_failure: fails }: Case): boolean {
  const read = typeof input === 'string' ? parsePurl(input) : buildPurl(input);
  if (fails === true || !read.ok) return !read.ok && fails === true;
  if (typeof expected === 'string') return formatPurl(read.value) === expected;
  const wanted = { ...expected, qualifiers: expected?.qualifiers ?? {} };
  return JSON.stringify(sorted(read.value)) === JSON.stringify(sorted(wanted));
}

function sorted({ qualifiers, ...parts }: { qualifiers: Readonly<Record<string, string>> }): unknown {
  return [parts, qualifiers].map((part) =>
    Object.entries(part)
      .map((entry) => JSON.stringify(entry))
      .toSorted((a, b) => (a < b ? -1 : 1)),
  );
}
