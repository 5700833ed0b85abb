// npm run content:report: what the course holds, how it reads, what it covers, what is due and what is missing.
import { parseCatalogue } from '@cmdsp/content';
import { readContentFiles } from '../server/src/content/read-content-files.ts';
import { describeContent } from './content/describe-content.ts';
import { printTable } from './content/print-table.ts';

/** `node tools/content-report.ts [--json] [DIRECTORY]`; exit code 1 when the content cannot be read. */
const options = process.argv.slice(2);
const contentDirectory = options.find((option) => !option.startsWith('--')) ?? 'content';
const today = new Date().toISOString().slice(0, 10);

const files = await readContentFiles({ contentDirectory, privateBankDirectory: null });
const { catalogue, problems } = parseCatalogue(files, { today });

if (catalogue === null) {
  console.log('The content has no readable programme or handbook; node tools/content-lint.ts says why.');
  process.exitCode = 1;
} else {
  const sections = describeContent(catalogue, { today });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (options.includes('--json')) {
    console.log(JSON.stringify({ today, files: files.size, errors, sections }, null, 2));
  } else {
    console.log(`Content of ${today}: ${files.size} files, ${errors} errors, ${problems.length - errors} warnings\n`);
    for (const { title, note, head, rows } of sections) {
      console.log(`${title}${note === null ? '' : ` (${note})`}`);
      console.log(`${printTable([head, ...rows])}\n`);
    }
  }
}
