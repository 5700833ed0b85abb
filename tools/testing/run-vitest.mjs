import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWith, root } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { longestFiles } from './longest-files.mjs';

/** Runs one vitest project, its output on the terminal, and counts from its JSON report; no report is a failure. */
export async function runVitest({ node, project, exclude = [], env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'cmdsp-report-'));
  const report = join(folder, 'report.json');
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...exclude.flatMap((pattern) => ['--exclude', pattern]),
  ];
  try {
    await run(node, args, { isShown: true, env: environmentWith(node, { NO_COLOR: '1', ...env }) });
    return readCounts(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(report) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    say(`   Longest: ${longestFiles(result.testResults)}`);
    // A file that could not even be loaded has no tests to fail, so it counts as one failure itself.
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    ).length;
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch (error) {
    say(`   The test runner left no report: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
