import type { Mark } from '../../../bench/system-model/mark.ts';
import type { BenchFinding } from '../engine.ts';

/** Findings as marks on the parts that they name: questions, not faults, so they are shown with caution and in words. */
export function marksOf(findings: readonly BenchFinding[]): readonly Mark[] {
  return findings.flatMap(({ target, sentence }) =>
    target === undefined ? [] : [{ id: target, tone: 'caution', words: sentence }],
  );
}
