import { describe, expect, test } from 'vitest';
import { runFaults } from '../testing/fault-bench.ts';

const rounds = 20;
const timeout = 300_000;

describe('saving while processes are killed', { timeout }, () => {
  test.each(['server', 'database'] as const)('keeps every receipt through 20 kill -9 of the %s', async (victim) => {
    const report = await runFaults({ victim, rounds, acknowledge: 'after-commit' });

    expect(report).toMatchObject({ rounds, lost: 0, brokenChains: [] });
    expect(report.receipts).toBeGreaterThan(rounds * 100);
  });

  test.each(['server', 'database'] as const)(
    'notices an acknowledgement before the commit when the %s is killed',
    async (victim) => {
      const report = await runFaults({ victim, rounds, acknowledge: 'before-commit' });

      expect(report.lost).toBeGreaterThan(0);
    },
  );
});
