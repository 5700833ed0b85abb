import { seededRandom } from '@cmdsp/primitives';
import { type AnyLab, findLab } from '@cmdsp/labs';
import { referenceAdvice } from '../packages/labs/src/disclose-and-advise/testing/advise-solutions.ts';
import { solveSbom } from '../packages/labs/src/sbom-and-vex/testing/solve-sbom.ts';
import { referenceScores } from '../packages/labs/src/score-and-decide/testing/score-solutions.ts';
import { referenceWard } from '../packages/labs/src/segment-ward-network/testing/reference-wards.ts';
import { readVariants } from '../packages/labs/src/testing/read-variants.ts';
import { reference as referenceThreats } from '../packages/labs/src/threat-model-a-pump/testing/solve.ts';
import { referenceTrace } from '../packages/labs/src/trace-and-submit/testing/trace-solutions.ts';

/** Whole solutions by lab: the answers with the most to mark. */
const solutions: Readonly<Record<string, (dealt: never) => unknown>> = {
  'disclose-and-advise': referenceAdvice,
  'sbom-and-vex': (dealt) => solveSbom(dealt, 'first'),
  'score-and-decide': referenceScores,
  'segment-ward-network': referenceWard,
  'threat-model-a-pump': referenceThreats,
  'trace-and-submit': referenceTrace,
};

/** Marks a whole solution and an empty answer of every lab and variant, reading task, key and answer as the server does. */
export async function measureLabMarking(verdict: (what: string, took: number, limit: number) => void): Promise<void> {
  for (const [id, solve] of Object.entries(solutions)) {
    const lab = findLab(id);
    if (lab === null) throw new Error(`There is no lab ${id}`);
    verdict(`Marking ${id}, the slowest of three variants`, await slowestMarking(lab, solve), 200);
  }
}

async function slowestMarking(lab: AnyLab, solve: (dealt: never) => unknown): Promise<number> {
  let slowest = 0;
  for (const variant of readVariants(lab.id)) {
    const dealt = lab.deal(variant, seededRandom('bench'));
    // Dealt by this lab, so it is what this lab's solution takes.
    for (const answer of [solve(dealt as never), lab.emptyAnswer(dealt)]) {
      await lab.mark(dealt, answer);
      const from = performance.now();
      for (let time = 0; time < 5; time += 1) await lab.mark(dealt, answer);
      slowest = Math.max(slowest, (performance.now() - from) / 5);
    }
  }
  return slowest;
}
