import { describe, expect, it } from 'vitest';
import { checkDeal } from './checks/check-deal.ts';
import { checkDeterminism } from './checks/check-determinism.ts';
import { checkIdleStrategies } from './checks/check-idle-strategies.ts';
import { checkIndependence } from './checks/check-independence.ts';
import { checkMutations } from './checks/check-mutations.ts';
import { checkRepairs } from './checks/check-repairs.ts';
import { checkShape } from './checks/check-shape.ts';
import { checkSolutions } from './checks/check-solutions.ts';
import { checkWitnesses } from './checks/check-witnesses.ts';
import type { LabProof } from './lab-proof.ts';

/**
 * Registers the tests that every lab has to pass. Each says with a sentence per fault what is wrong; the harness itself is proved by
 * prove-lab.test.ts with labs that are broken on purpose.
 */
export function proveLab<Task, Key, Answer>(proof: LabProof<Task, Key, Answer>): void {
  // Thousands of markings: seconds on a quiet machine, minutes on one that does other things.
  describe(`the lab ${proof.lab.id}`, { timeout: 600_000 }, () => {
    it('has criteria worth 100 points and three variants that read as they should', () => {
      expect(checkShape(proof)).toEqual([]);
    });
    it('deals the same from the same seed, and neither key nor authored order show', () => {
      expect(checkDeal(proof)).toEqual([]);
    });
    it('gives two solutions full marks that differ in at least 40 % of their elements', async () => {
      expect(first(await checkSolutions(proof))).toEqual([]);
    });
    it('lowers the criterion that each single change is about, and raises none', async () => {
      expect(first(await checkMutations(proof))).toEqual([]);
    });
    it('says why points are missing, and each reason holds when it is checked by other means', async () => {
      expect(first(await checkWitnesses(proof))).toEqual([]);
    });
    it('keeps the check of its witnesses apart from its marking', () => {
      expect(checkIndependence(proof)).toEqual([]);
    });
    it('gives less than 40 points to who does nothing, guesses, ticks everything or refuses everything', async () => {
      expect(first(await checkIdleStrategies(proof))).toEqual([]);
    });
    it('takes nothing away for a repair, and repairs lead to full marks', async () => {
      expect(first(await checkRepairs(proof))).toEqual([]);
    });
    it('marks the same answer the same, also when it comes back from a database', async () => {
      expect(first(await checkDeterminism(proof))).toEqual([]);
    });
  });
}

/** Enough to see what is wrong. */
function first(found: readonly string[]): readonly string[] {
  return found.length <= 12 ? found : [...found.slice(0, 12), `and ${found.length - 12} more`];
}
