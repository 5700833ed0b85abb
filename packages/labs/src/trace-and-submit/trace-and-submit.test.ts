import { canonicalJson, seededRandom } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { proveLab } from '../testing/prove-lab.ts';
import { readVariants } from '../testing/read-variants.ts';
import { brokenLinks } from './testing/broken-links.ts';
import { checkTraceWitness } from './testing/check-trace-witness.ts';
import { mutationsOfTrace } from './testing/trace-mutations.ts';
import { repairsOfTrace } from './testing/trace-repairs.ts';
import { referenceTrace, secondTrace } from './testing/trace-solutions.ts';
import { randomTrace, traceStrategies } from './testing/trace-strategies.ts';
import { traceAndSubmit } from './trace-and-submit.ts';

const variants = readVariants('trace-and-submit');

proveLab({
  lab: traceAndSubmit,
  variants,
  reference: referenceTrace,
  second: secondTrace,
  elementsOf: ({ findings }) => findings.map((finding) => canonicalJson(finding)),
  mutationsOf: mutationsOfTrace,
  equivalents: [
    {
      reason: 'a section or a response that is as right as the one of the reference',
      covers: ({ criterion, element, answer }, { key }) =>
        element !== null &&
        ['section', 'response'].includes(criterion) &&
        answer.findings.every(({ at, section, response }) => {
          const gap = key.gaps.find(({ places }) => places.includes(at));
          return (
            section !== null &&
            response !== null &&
            gap?.sections.includes(section) === true &&
            gap.responses.includes(response)
          );
        }),
    },
  ],
  repairsOf: repairsOfTrace,
  randomAnswer: randomTrace,
  strategies: traceStrategies,
  checkWitness: checkTraceWitness,
  files: {
    marking: new URL('./mark-trace.ts', import.meta.url),
    check: new URL('./testing/check-trace-witness.ts', import.meta.url),
  },
  otherKeys: (variant) => [
    {
      ...variant,
      key: { gaps: variant.key.gaps.map((gap) => ({ ...gap, places: ['D-01'], fault: 'Another fault' })) },
    },
  ],
  orderedLists: [],
});

describe('the files of trace-and-submit', () => {
  it.each([0, 1, 2])('holds no break of the chain in variant %i that is not one of its gaps', (index) => {
    const { task, key } = traceAndSubmit.variantSchema.parse(variants[index]);

    const places = key.gaps.flatMap((gap) => gap.places);

    expect(brokenLinks(task).filter(({ at }) => !places.includes(at))).toEqual([]);
  });

  it.each([0, 1, 2])('names only numbers in variant %i that exist, except where that is the gap', (index) => {
    const { task, key } = traceAndSubmit.variantSchema.parse(variants[index]);
    const places = [...task.rows, ...task.index];
    const ids = new Set(places.map(({ id }) => id));
    const gaps = key.gaps.flatMap((gap) => gap.places);

    const strange = places.filter(
      ({ id, text }) => !gaps.includes(id) && [...text.matchAll(/\b[A-Z]-\d\d\b/g)].some(([name]) => !ids.has(name)),
    );

    expect(strange.map(({ id }) => id)).toEqual([]);
  });

  it('changes the numbers in texts, links and key together when it is dealt', () => {
    const variant = traceAndSubmit.variantSchema.parse(variants[0]);

    const dealt = traceAndSubmit.deal(variant, seededRandom('numbers'));

    const gap = dealt.key.gaps.find(({ id }) => id === 'untested-control');
    const control = dealt.task.rows.find(({ id }) => id === gap?.places[0]);
    const risk = dealt.task.rows.find(({ id }) => id === gap?.places[1]);
    expect(control?.title).toBe('Service port needs a service key');
    expect(risk?.links).toEqual([control?.id]);
    expect(gap?.fault).toContain(control?.id);
  });

  it('says at which of two findings of one gap a choice is wrong', async () => {
    const variant = traceAndSubmit.variantSchema.parse(variants[0]);
    const answer = {
      findings: [
        { at: 'C-06', section: 'V.C' as const, severity: 'blocker' as const, response: 'run-test' as const },
        { at: 'R-06', section: 'V.A.2' as const, severity: 'blocker' as const, response: 'run-test' as const },
      ],
    };

    const { results } = await traceAndSubmit.mark(variant, answer);

    expect(results[1]?.witnesses.find(({ at }) => at.includes('R-06'))).toMatchObject({
      kind: 'wrong-section',
      at: ['R-06'],
    });
  });
});
