/** Nothing ran. */
export const noCounts = { passed: 0, failed: 0, skipped: 0 };

/** Two phases together. */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
