import { addRational, type Rational, rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import type { SbomAnswer } from './answer.ts';
import type { SbomKey } from './key.ts';
import { namesOf } from './names-of.ts';
import { shareOf } from './share-of.ts';
import type { SbomTask } from './task.ts';

/** A filter shows most faults by itself; what repairs them has to be read. */
const found = rational(1, 4);

/** Each fault found is a quarter of its share, repaired rightly the whole; a repair of what is sound takes half a share away. */
export function markRepairs({ task, key }: Dealt<SbomTask, SbomKey>, { repairs }: SbomAnswer): CriterionResult {
  const nameOf = namesOf(task);
  const witnesses: Witness[] = [];
  const used = new Set<SbomAnswer['repairs'][number]>();
  let earned: Rational = rational(0);
  for (const { components, kind, values } of key.faults) {
    const named = repairs.filter((repair) => repair.kind === kind && components.includes(repair.component));
    const best = named.find(({ value }) => isRight(values, value)) ?? named[0];
    const detail = { kind, components: [...components] };
    const names = components.map(nameOf).join(' and ');
    if (best === undefined) {
      witnesses.push({ kind: 'missed-fault', sentence: `${names}: ${sentences[kind]}`, at: components, detail });
      continue;
    }
    used.add(best);
    earned = addRational(earned, isRight(values, best.value) ? rational(1) : found);
    if (!isRight(values, best.value))
      witnesses.push({
        kind: 'wrong-value',
        sentence: `${names}: the fault is found, but what it is repaired with is not what the records say.`,
        at: [best.component],
        detail: { ...detail, value: best.value },
      });
  }
  for (const repair of repairs.filter((one) => !used.has(one))) {
    earned = addRational(earned, rational(-1, 2));
    witnesses.push({
      kind: 'needless-repair',
      sentence: `${nameOf(repair.component)} does not have the fault "${repair.kind}", or is repaired of it already.`,
      at: [repair.component],
      detail: { kind: repair.kind, component: repair.component },
    });
  }
  return { criterion: 'repairs', earned: shareOf(20, earned, key.faults.length), witnesses };
}

const sentences: Readonly<Record<SbomAnswer['repairs'][number]['kind'], string>> = {
  'no-supplier': 'the bill names no supplier.',
  'no-version': 'the bill names no version.',
  'no-identifier': 'the bill gives no identifier that a feed could name it by.',
  unreached: 'nothing in the bill leads from the product to it.',
  'no-end-of-support': 'the bill gives no end-of-support date.',
  twice: 'the same component stands in the bill twice.',
};

function isRight(values: readonly string[], value: string | null): boolean {
  return values.length === 0 ? value === null : value !== null && values.includes(value);
}
