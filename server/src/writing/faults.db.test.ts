import { describe, expect, test } from 'vitest';
import { runWritingFaults } from '../testing/writing-faults.ts';

// beyond.md: complaint 1, trap 1
describe('writing while the server is killed', { timeout: 240_000 }, () => {
  test('keeps every acknowledged text of 20 writers through three kill -9', async () => {
    const report = await runWritingFaults({ writers: 20, rounds: 3, acknowledge: 'after-commit' });

    expect(report).toMatchObject({ rounds: 3, lost: 0, broken: [] });
    expect(report.acknowledged).toBeGreaterThan(100);
  });

  test('notices an acknowledgement before the commit', async () => {
    const report = await runWritingFaults({ writers: 20, rounds: 20, acknowledge: 'before-commit' });

    expect(report.lost).toBeGreaterThan(0);
  });
});
