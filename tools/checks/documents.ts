// Says which paths, links and scripts the documents name that do not exist, and which promises name a test that is not there.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findBrokenPromises } from './find-broken-promises.ts';
import { findDeadReferences } from './find-dead-references.ts';

const root = join(import.meta.dirname, '../..');
// npm's own format.
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const documents = ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'server/src/**/README.md'];

let count = 0;
for (const file of globSync(documents, { cwd: root }).sort()) {
  const places = [root, join(root, dirname(file))];
  const dead = findDeadReferences(readFileSync(join(root, file), 'utf8'), {
    path: (path) =>
      places.some((place) =>
        path.includes('*') ? globSync(path, { cwd: place }).length > 0 : existsSync(join(place, path)),
      ),
    script: (name) => name in scripts,
  });
  for (const { line, reference } of dead)
    console.log(`${file}:${line} ${reference} does not exist: name what is there`);
  count += dead.length;
}
const promises = findBrokenPromises(readFileSync(join(root, 'docs/promises.md'), 'utf8'), (file) =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null,
);
for (const { line, file, title } of promises.broken)
  console.log(`docs/promises.md:${line} ${file} has no test “${title}”: name the one that holds the promise`);
if (promises.rows === 0) console.log('docs/promises.md names no test');
count += promises.broken.length + (promises.rows === 0 ? 1 : 0);
process.exitCode = count === 0 ? 0 : 1;
