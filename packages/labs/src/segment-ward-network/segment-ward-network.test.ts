import { approximateRational, rational, seededRandom } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { totalPoints } from '../total-points.ts';
import { proveLab } from '../testing/prove-lab.ts';
import { readVariants } from '../testing/read-variants.ts';
import { findWardFaults } from './find-ward-faults.ts';
import { markWard } from './mark-ward.ts';
import { segmentWardNetwork } from './segment-ward-network.ts';
import { wardAnswerSchema } from './ward-answer.ts';
import { checkWardWitness } from './testing/check-ward-witness.ts';
import { referenceWard, secondWard } from './testing/reference-wards.ts';
import { wardElements } from './testing/ward-elements.ts';
import { randomWard, wardStrategies } from './testing/ward-guesses.ts';
import { wardMutations } from './testing/ward-mutations.ts';
import { wardRepairs } from './testing/ward-repairs.ts';

const ownList = 'a list of this hospital as it is written down; nothing that is right or wrong follows from its order';

proveLab({
  lab: segmentWardNetwork,
  variants: readVariants(segmentWardNetwork.id),
  reference: referenceWard,
  second: secondWard,
  elementsOf: wardElements,
  mutationsOf: wardMutations,
  equivalents: [
    {
      covers: ({ name }) => /^open zone (old|ref-(imaging|records|infrastructure|laboratory))$/.test(name),
      reason: 'one area: its hosts may meet, and an outbreak is counted by areas; one host alone meets nobody',
    },
    {
      covers: ({ name }, { task }) => {
        const [rule, change] = name.split(': ');
        const need = task.needs.find(({ id }) => `rule-${id}` === rule);
        const isInside = (host: string) =>
          host !== task.oldMonitor && task.hosts.some(({ id, area }) => id === host && area === 'monitoring');
        const isKept = change !== 'no owner' && change !== 'no reason' && change !== 'for visitors too';
        return need !== undefined && isKept && need.from.every(isInside) && need.to.every(isInside);
      },
      reason: 'what stays within the monitors’ open zone never comes to the filter, so its rule decides nothing',
    },
  ],
  repairsOf: wardRepairs,
  randomAnswer: randomWard,
  strategies: wardStrategies,
  checkWitness: checkWardWitness,
  files: {
    marking: new URL('mark-ward.ts', import.meta.url),
    check: new URL('testing/check-ward-witness.ts', import.meta.url),
  },
  otherKeys: ({ task }) => [
    {
      task,
      key: {
        bedside: { right: [task.bedside.choices[2]?.id ?? ''], unsafe: [] },
        failover: { right: [task.failover.choices[3]?.id ?? ''], unsafe: [] },
      },
    },
  ],
  orderedLists: ['areas', 'hosts', 'services', 'owners', 'reasons', 'needs', 'forbidden'].map((path) => ({
    path,
    reason: ownList,
  })),
});

describe.each(readVariants(segmentWardNetwork.id).map((variant, index) => ({ variant, name: 'abc'[index] })))(
  'variant $name',
  ({ variant }) => {
    const dealt = segmentWardNetwork.deal(segmentWardNetwork.variantSchema.parse(variant), seededRandom('ward'));
    const reference = referenceWard(dealt);

    it('has 32 hosts, 46 needs and nothing that is needed and forbidden at once', () => {
      expect([dealt.task.hosts.length, dealt.task.needs.length]).toEqual([32, 46]);
      expect(findWardFaults(dealt.task, dealt.key)).toEqual([]);
    });

    it('gives one network for everything less than 40 points even to who guesses both decisions', () => {
      const { bedside, failover } = reference;
      const totals = wardStrategies(dealt.task).map(({ answer }) =>
        approximateRational(totalPoints(markWard(dealt, { ...answer, bedside, failover }))),
      );

      expect(Math.max(...totals)).toBeLessThan(40);
    });

    it('gives at most 50 points to a decision that leaves a patient alone, whatever else is right', () => {
      const totals = dealt.key.bedside.unsafe.map((bedside) =>
        approximateRational(totalPoints(markWard(dealt, { ...reference, bedside }))),
      );

      expect(totals).toEqual([50, 50]);
    });

    it('shows the way of an outbreak to where it should not come', () => {
      const rule = {
        ...reference.rules[0],
        id: 'added',
        from: [`host:${dealt.task.outbreak.start}`],
        to: ['host:engine'],
        ports: [],
      };
      const marking = markWard(dealt, wardAnswerSchema.parse({ ...reference, rules: [...reference.rules, rule] }));

      const outbreak = marking.results.find(({ criterion }) => criterion === 'outbreak');
      expect(approximateRational(outbreak?.earned ?? rational(20))).toBeLessThan(20);
      expect(outbreak?.witnesses[0]).toMatchObject({ kind: 'outbreak', at: expect.arrayContaining(['host:engine']) });
    });
  },
);
