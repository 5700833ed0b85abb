import { describe, expect, it } from 'vitest';
import { discloseAndAdvise } from '../disclose-and-advise/disclose-and-advise.ts';
import { skimAdvice } from '../disclose-and-advise/testing/skim-advice.ts';
import { sbomAndVexLab } from '../sbom-and-vex/sbom-and-vex-lab.ts';
import { skimBill } from '../sbom-and-vex/testing/skim-bill.ts';
import { scoreAndDecide } from '../score-and-decide/score-and-decide.ts';
import { skimScores } from '../score-and-decide/testing/skim-scores.ts';
import { segmentWardNetwork } from '../segment-ward-network/segment-ward-network.ts';
import { skimWard } from '../segment-ward-network/testing/skim-ward.ts';
import { skimSheet } from '../threat-model-a-pump/testing/skim-sheet.ts';
import { threatModelAPump } from '../threat-model-a-pump/threat-model-a-pump.ts';
import { skimTrace } from '../trace-and-submit/testing/skim-trace.ts';
import { traceAndSubmit } from '../trace-and-submit/trace-and-submit.ts';
import type { Dealt, Lab } from '../lab.ts';
import { checkGiveaways } from './checks/check-giveaways.ts';
import { readVariants } from './read-variants.ts';
import type { Skim } from './skim.ts';
import { type TinyKey, tinyLab, type TinyTask, tinyVariants } from './tiny-lab.ts';

const checks = [
  // Both mark the form of a document for the greater part: that it is valid, has one history and one day of release.
  checkOf(discloseAndAdvise, skimAdvice, ['schema', 'consistency']),
  checkOf(sbomAndVexLab, skimBill, []),
  checkOf(scoreAndDecide, skimScores, []),
  // A network without a filter meets every need; it loses everything else.
  checkOf(segmentWardNetwork, skimWard, ['needs']),
  checkOf(threatModelAPump, skimSheet, []),
  checkOf(traceAndSubmit, skimTrace, []),
];

describe('who goes by lengths, signal words, places in a list or the answers of other variants', () => {
  it.each(checks)(
    'earns less than 40 points in $id, and no more than half of any criterion that asks for understanding',
    { timeout: 300_000 },
    async ({ check }) => {
      expect(await check()).toEqual([]);
    },
  );
});

it('tells what the other variants give away, and nothing where they do not', async () => {
  const places = (others: readonly Dealt<TinyTask, TinyKey>[]) =>
    new Set(others.flatMap(({ key }) => key.heavy.map((id) => id.split('-')[1])));
  const skim = (isKnown: (place: string | undefined, known: ReadonlySet<string | undefined>) => boolean) =>
    checkGiveaways({
      lab: tinyLab,
      variants: tinyVariants,
      skills: ['left-alone'],
      skim: ({ boxes }, others) => [
        {
          name: 'by number',
          answer: {
            moves: boxes
              .filter(({ id }) => isKnown(id.split('-')[1], places(others)))
              .map(({ id }) => ({ box: id, shelf: 'left' as const })),
          },
        },
      ],
    });

  const givenAway = await skim((place, known) => known.has(place));
  const kept = await skim((place, known) => !known.has(place));

  expect(givenAway).toEqual(
    ['a', 'b', 'c'].flatMap((letter) => [
      `variant ${letter}: 100.0 for by number in the whole`,
      `variant ${letter}: 60.0 for by number in moved`,
    ]),
  );
  expect(kept).toEqual([]);
});

function checkOf<Task, Key, Answer>(
  lab: Lab<Task, Key, Answer>,
  skim: Skim<Task, Key, Answer>,
  skills: readonly string[],
) {
  return { id: lab.id, check: () => checkGiveaways({ lab, variants: readVariants(lab.id), skim, skills }) };
}
