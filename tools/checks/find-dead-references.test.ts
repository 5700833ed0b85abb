import { expect, test } from 'vitest';
import { findDeadReferences } from './find-dead-references.ts';

const exists = {
  path: (path: string) => ['server/src/app.ts', 'packages/', 'packages/*/src', 'LICENSE'].includes(path),
  script: (name: string) => name === 'check',
};

test.each([
  ['a path in a sentence', 'It begins in server/src/app.ts.'],
  ['a path in code', 'See `server/src/app.ts`, first line'],
  ['a placeholder', 'packages/<noun>/src'],
  ['any part of a name', '`packages/*/src`'],
  ['a link to a file', '[the licence](LICENSE)'],
  ['a link to the web', '[home](https://example.org/server/)'],
  ['a script', 'npm run -s check'],
])('accepts %s', (_, text) => {
  expect(findDeadReferences(text, exists)).toEqual([]);
});

test('names the line and what is not there', () => {
  const text = '# Title\n\nSee `server/src/gone.ts`, [more](MORE.md) and `npm run dance`.';

  const dead = findDeadReferences(text, exists);

  expect(dead).toEqual([
    { line: 3, reference: 'server/src/gone.ts' },
    { line: 3, reference: 'MORE.md' },
    { line: 3, reference: 'npm run dance' },
  ]);
});
