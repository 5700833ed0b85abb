import { relative } from 'node:path';
import { root } from '../setup/paths.mjs';

const shown = 8;

/** One line about the test files of a vitest JSON report that took longest: where to look when the whole takes long. */
export function longestFiles(testResults) {
  return testResults
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, shown)
    .map(({ file, seconds }) => `${file} ${seconds.toFixed(0)} s`)
    .join(', ');
}
