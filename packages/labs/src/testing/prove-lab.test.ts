import { addRational, rational } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import type { Dealt } from '../lab.ts';
import type { Marking } from '../marking.ts';
import { checkTinyWitness } from './check-tiny-witness.ts';
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
import { proveLab } from './prove-lab.ts';
import { type TinyAnswer, type TinyKey, tinyLab, type TinyTask, tinyVariants } from './tiny-lab.ts';

type Proof = LabProof<TinyTask, TinyKey, TinyAnswer>;

const allTo = (shelf: 'left' | 'right') => (boxes: readonly string[]) => ({
  moves: boxes.map((box) => ({ box, shelf })),
});
const without = ({ moves }: TinyAnswer, box: string) => ({ moves: moves.filter((move) => move.box !== box) });

const proof: Proof = {
  lab: tinyLab,
  variants: tinyVariants,
  reference: ({ key }) => allTo('left')(key.heavy),
  second: ({ key }) => allTo('right')(key.heavy),
  elementsOf: ({ moves }) => moves.map(({ box, shelf }) => `${box} ${shelf}`),
  mutationsOf: ({ task, key }, answer) => [
    ...answer.moves.flatMap(({ box, shelf }) => [
      { name: `${box} left`, element: `${box} ${shelf}`, criterion: 'moved', answer: without(answer, box) },
      {
        name: `${box} to the other shelf`,
        element: `${box} ${shelf}`,
        criterion: 'moved',
        answer: { moves: answer.moves.map((move) => (move.box === box ? { box, shelf: 'right' as const } : move)) },
      },
    ]),
    ...task.boxes
      .filter(({ id }) => !key.heavy.includes(id))
      .map(({ id }) => ({
        name: `${id} moved too`,
        element: null,
        criterion: 'left-alone',
        answer: { moves: [...answer.moves, { box: id, shelf: 'left' as const }] },
      })),
  ],
  equivalents: [{ covers: ({ name }) => name.endsWith('other shelf'), reason: 'both shelves carry the weight' }],
  repairsOf: ({ task, key }, answer) =>
    task.boxes.flatMap(({ id }) => {
      const isMoved = answer.moves.some(({ box }) => box === id);
      if (isMoved === key.heavy.includes(id)) return [];
      const repaired: TinyAnswer = isMoved
        ? without(answer, id)
        : { moves: [...answer.moves, { box: id, shelf: 'left' }] };
      return [{ name: id, answer: repaired }];
    }),
  randomAnswer: ({ boxes }, random) => ({
    moves: boxes.filter(() => random.below(3) > 0).map(({ id }) => ({ box: id, shelf: 'left' })),
  }),
  strategies: ({ boxes }) => [
    { name: 'everything', answer: allTo('left')(boxes.map(({ id }) => id)) },
    { name: 'nothing', answer: { moves: [] } },
  ],
  checkWitness: checkTinyWitness,
  files: {
    marking: new URL('tiny-lab.ts', import.meta.url),
    check: new URL('check-tiny-witness.ts', import.meta.url),
  },
  otherKeys: ({ task, key }) => [{ task, key: { heavy: key.heavy.slice(1) } }],
  orderedLists: [],
};

/** The tiny lab with its marking changed. */
function marked(change: (marking: Marking, answer: TinyAnswer, dealt: Dealt<TinyTask, TinyKey>) => Marking): Proof {
  const mark = async (dealt: Dealt<TinyTask, TinyKey>, answer: TinyAnswer) =>
    change(await tinyLab.mark(dealt, answer), answer, dealt);
  return { ...proof, lab: { ...tinyLab, mark } };
}

proveLab(proof);

describe('the proof of a lab', () => {
  it('sees criteria that add up to less than 100, and a variant that does not parse', () => {
    expect(checkShape({ ...proof, lab: { ...tinyLab, criteria: tinyLab.criteria.slice(1) } })).toContain(
      'the criteria add up to 40',
    );
    expect(checkShape({ ...proof, variants: [{}, ...proof.variants.slice(1)] })[0]).toMatch(/^variant 0/);
  });

  it('sees a task that shows its key by its order, and an order that nobody shuffled', () => {
    const heavyFirst: Proof['lab']['deal'] = ({ task, key }) => ({
      key,
      task: {
        boxes: [...task.boxes].sort((a, b) => Number(key.heavy.includes(b.id)) - Number(key.heavy.includes(a.id))),
      },
    });

    const found = checkDeal({ ...proof, lab: { ...tinyLab, deal: heavyFirst } });

    expect(found).toContain('variant 0: another key deals another task: the task shows the key');
    expect(found).toContain('variant 0: the list `boxes` keeps its order whatever the seed');
  });

  it('sees a seed that does not decide', () => {
    let calls = 0;
    const deal: Proof['lab']['deal'] = ({ task, key }) => ({
      key,
      task: { boxes: task.boxes.slice((calls += 1) % 7) },
    });

    expect(checkDeal({ ...proof, lab: { ...tinyLab, deal } })).toContain(
      'variant 0: the same seed deals two different variants',
    );
  });

  it('sees a solution that lacks something, and a second one that is the first again', async () => {
    const lacking = await checkSolutions({ ...proof, second: ({ key }) => allTo('right')(key.heavy.slice(1)) });
    const same = await checkSolutions({ ...proof, second: proof.reference });

    expect(lacking[0]).toMatch(/the second solution lacks moved/);
    expect(same[0]).toMatch(/only 0 of 8 elements differ/);
  });

  it('sees a change that costs nothing, an element that nothing changes and an equivalent that is none', async () => {
    const free = await checkMutations({ ...proof, equivalents: [] });
    const untouched = await checkMutations({
      ...proof,
      mutationsOf: (dealt, answer) => proof.mutationsOf(dealt, answer).slice(2),
    });
    const wrong = await checkMutations({
      ...proof,
      equivalents: [{ covers: ({ name }) => name.endsWith('left'), reason: 'no' }],
    });
    const stale = await checkMutations({
      ...proof,
      equivalents: [...proof.equivalents, { covers: () => false, reason: 'old' }],
    });

    expect(free[0]).toMatch(/to the other shelf costs nothing in moved/);
    expect(untouched[0]).toMatch(/nothing changes v1-0 left/);
    expect(wrong.join()).toMatch(/is called equivalent but lacks moved/);
    expect(stale).toContain('no mutation is covered by the equivalent: old');
  });

  it('sees a lost point without a reason, a reason without a lost point and a reason that is not so', async () => {
    const silent = marked((marking) => ({
      ...marking,
      results: marking.results.map((result) => ({ ...result, witnesses: [] })),
    }));
    const chatty = marked((marking) => ({
      ...marking,
      results: marking.results.map((result) => ({
        ...result,
        witnesses: [{ kind: 'missed', sentence: 'So.', at: ['v1-0'], detail: null }],
      })),
    }));
    const lying: Proof = { ...proof, checkWitness: () => 'it is not so' };

    expect((await checkWitnesses(silent)).join()).toMatch(/moved lost points and nothing says why/);
    expect((await checkWitnesses(chatty)).join()).toMatch(/moved lost nothing and has a witness/);
    expect((await checkWitnesses(chatty)).join()).toMatch(/v1-0 weighs 40 and is moved/);
    expect((await checkWitnesses(lying)).join()).toMatch(/it is not so/);
  });

  it('sees points above what a criterion is worth, and below nothing', async () => {
    const over = marked((marking) => ({
      ...marking,
      results: marking.results.map((result) => ({ ...result, earned: rational(61) })),
    }));
    const under = marked((marking) => ({
      ...marking,
      results: marking.results.map((result) => ({ ...result, earned: rational(-1) })),
    }));

    expect((await checkWitnesses(over)).join()).toMatch(/moved is above its points/);
    expect((await checkWitnesses(under)).join()).toMatch(/moved is below nothing/);
  });

  it('sees a marking that pays for ticking everything', async () => {
    const generous = marked((marking, { moves }) =>
      moves.length < 15
        ? marking
        : { ...marking, results: marking.results.map((result) => ({ ...result, earned: rational(30) })) },
    );

    expect((await checkIdleStrategies(generous)).join()).toMatch(/everything earns 60\.0/);
  });

  it('sees a marking that punishes a repair, and repairs that do not lead to the end', async () => {
    const jealous = marked((marking, { moves }) =>
      moves.length !== 5
        ? marking
        : { ...marking, results: marking.results.map((result) => ({ ...result, earned: rational(0) })) },
    );
    const early: Proof = { ...proof, repairsOf: (dealt, answer) => proof.repairsOf(dealt, answer).slice(1) };
    const endless: Proof = { ...proof, repairsOf: (_, answer) => [{ name: 'nothing', answer }] };

    expect((await checkRepairs(jealous)).join()).toMatch(/lowers moved/);
    expect((await checkRepairs(early)).join()).toMatch(/nothing is left to repair, but it lacks/);
    expect((await checkRepairs(endless)).join()).toMatch(/still something to repair/);
  });

  it('sees a marking that is not the same twice', async () => {
    let calls = 0;
    const moody = marked((marking) => {
      calls += 1;
      return {
        ...marking,
        results: marking.results.map((result) => ({ ...result, earned: addRational(result.earned, rational(calls)) })),
      };
    });

    expect((await checkDeterminism(moody))[0]).toMatch(/marked twice, two results/);
  });

  it('sees a check of witnesses that uses the marking', () => {
    const { marking } = proof.files;

    expect(checkIndependence({ files: { marking, check: marking } })).toEqual(['the marking checks itself']);
    expect(checkIndependence({ files: { marking, check: new URL(import.meta.url) } }).join()).toMatch(
      /both use .*tiny-lab\.ts/,
    );
  });
});
