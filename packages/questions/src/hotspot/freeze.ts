import { hideNames, listRegions } from '@cmdsp/figures';
import type { Json } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '../authored/authored-question.ts';
import type { FrozenHotspot } from '../frozen/frozen-question.ts';

type Hotspot = Extract<AuthoredQuestion, { readonly kind: 'hotspot' }>;

/** The figure without authored names, and the regions in its order, named by their place among all its elements. */
export function freezeHotspot(question: Hotspot): Pick<FrozenHotspot, 'choose' | 'figure' | 'options'> {
  return {
    choose: question.regions.filter(({ correct }) => correct).length,
    // A figure is plain JSON by its schema.
    figure: hideNames(question.figure) as unknown as { readonly [key: string]: Json },
    options: regionsOf(question).map(({ id, part, label }) => ({ id, text: label, part })),
  };
}

/** The ids of the regions to pick. */
export function keyOfHotspot(question: Hotspot): readonly string[] {
  return regionsOf(question).flatMap(({ id, region }) => (region.correct ? [id] : []));
}

/** The regions in the order of the figure with their ids. */
export function regionsOf({ figure, regions }: Hotspot) {
  return listRegions(figure).flatMap(({ part, name, label }, index) =>
    regions.filter(({ element }) => element === name).map((region) => ({ id: `r${index + 1}`, part, label, region })),
  );
}
