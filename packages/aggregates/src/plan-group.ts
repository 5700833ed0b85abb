import { minimumCell } from './protect-flows.ts';

/** For how long nobody of a broken block is counted, in weeks. */
export const restWeeks = 26;

/** People who came into the numbers together. */
export type KnownBlock = {
  readonly id: string;
  /** Who came in, as far as they are still known. */
  readonly members: readonly string[];
  /** How many of it are not known any more. */
  readonly lost: number;
  /** How long ago it was first incomplete, in weeks; null while it never was. */
  readonly brokenWeeks: number | null;
};

/** Whose progress is counted from now on, and what becomes of the blocks. */
export type GroupPlan = {
  readonly counted: readonly string[];
  /** Those who come into the numbers now. */
  readonly newBlocks: readonly (readonly string[])[];
  /** Incomplete for long enough: its people may come in again. */
  readonly dissolved: readonly string[];
  /** Complete again before the rest was over. */
  readonly mended: readonly string[];
  /** Incomplete from now on. */
  readonly broken: readonly string[];
};

/**
 * Decides whose progress a group's numbers count. People come in by blocks of at least `minimum`, and a block counts only
 * while all of it takes part: when one person leaves, the whole block goes, and comes back when that person does or after
 * a rest, as part of other blocks. So two groups that were counted less than the rest apart differ, in either direction,
 * by nobody or by at least `minimum` people. `willing` are those who take part, the longest first.
 */
export function planGroup(
  { blocks, willing }: { readonly blocks: readonly KnownBlock[]; readonly willing: readonly string[] },
  minimum = minimumCell,
): GroupPlan {
  const present = new Set(willing);
  const isWhole = ({ lost, members }: KnownBlock) => lost === 0 && members.every((member) => present.has(member));
  const whole = blocks.filter(isWhole);
  const dissolved = blocks.filter((block) => !isWhole(block) && (block.brokenWeeks ?? 0) >= restWeeks);
  const kept = new Set(blocks.filter((block) => !dissolved.includes(block)).flatMap(({ members }) => members));
  const newBlocks = formBlocks(
    willing.filter((person) => !kept.has(person)),
    minimum,
  );
  const isResting = (block: KnownBlock) => block.brokenWeeks !== null;
  return {
    counted: [...whole.flatMap(({ members }) => members), ...newBlocks.flat()],
    newBlocks,
    dissolved: dissolved.map(({ id }) => id),
    mended: whole.filter(isResting).map(({ id }) => id),
    broken: blocks.filter((block) => !isWhole(block) && !isResting(block)).map(({ id }) => id),
  };
}

/** As many blocks as `minimum` allows, as equal as can be: the smaller a block, the fewer go with one who leaves. */
function formBlocks(waiting: readonly string[], minimum: number): readonly (readonly string[])[] {
  const count = Math.floor(waiting.length / minimum);
  return Array.from({ length: count }, (_, block) => waiting.filter((_person, place) => place % count === block));
}
