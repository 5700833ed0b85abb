import type { CaseFile } from './schemas/case.ts';

/** What the steps of a case amount to when every decision is followed from the start. */
export type CasePaths = {
  /** Ids of steps that a player can come to. */
  readonly reached: ReadonlySet<string>;
  /** Ids of steps that lead back to themselves. */
  readonly loops: ReadonlySet<string>;
  /** Steps on the shortest and the longest way to an end; null where nothing ends. */
  readonly shortest: number | null;
  readonly longest: number | null;
};

type Steps = Pick<CaseFile, 'start' | 'steps'>;
type Lengths = { readonly shortest: number; readonly longest: number } | null;

/** Follows every decision of a case. `end` ends it; a step that does not exist leads nowhere. */
export function casePaths({ start, steps }: Steps): CasePaths {
  const nexts = new Map(steps.map(({ id, decisions }) => [id, decisions.map(({ next }) => next)]));
  const known = new Map<string, Lengths>();
  const loops = new Set<string>();

  const measure = (id: string, before: readonly string[]): Lengths => {
    if (id === 'end') return { shortest: 0, longest: 0 };
    if (before.includes(id)) {
      before.slice(before.indexOf(id)).forEach((step) => loops.add(step));
      return null;
    }
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const ways = (nexts.get(id) ?? []).flatMap((next) => measure(next, [...before, id]) ?? []);
    const lengths =
      ways.length === 0
        ? null
        : {
            shortest: 1 + Math.min(...ways.map(({ shortest }) => shortest)),
            longest: 1 + Math.max(...ways.map(({ longest }) => longest)),
          };
    known.set(id, lengths);
    return lengths;
  };

  const whole = nexts.has(start) ? measure(start, []) : null;
  return {
    reached: new Set([...known.keys()].filter((id) => nexts.has(id))),
    loops,
    shortest: whole?.shortest ?? null,
    longest: whole?.longest ?? null,
  };
}
