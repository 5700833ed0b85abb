import { parseCatalogue } from '@cmdsp/content';
import { readContentFiles } from '../server/src/content/read-content-files.ts';

/**
 * Checks content/ (or the directory named) against the formats and every author rule.
 * `node tools/content-lint.ts [--json] [DIRECTORY]`; exit code 1 when there are errors.
 */
const options = process.argv.slice(2);
const isJson = options.includes('--json');
const contentDirectory = options.find((option) => !option.startsWith('--')) ?? 'content';

const files = await readContentFiles({ contentDirectory, privateBankDirectory: null });
const { problems } = parseCatalogue(files, { today: new Date().toISOString().slice(0, 10) });
const errors = problems.filter(({ severity }) => severity === 'error').length;

if (isJson) {
  console.log(JSON.stringify({ files: files.size, errors, warnings: problems.length - errors, problems }, null, 2));
} else {
  for (const { severity, file, line, rule, message, fix } of problems) {
    console.log(`${contentDirectory}/${file}:${line} ${severity} ${rule} ${message} — ${fix}`);
  }
  console.log(`${files.size} files, ${errors} errors, ${problems.length - errors} warnings`);
}
process.exitCode = errors > 0 ? 1 : 0;
