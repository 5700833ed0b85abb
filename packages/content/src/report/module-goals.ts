import type { Catalogue } from '../catalogue.ts';

/** What a finished module has, for a whole programme of 36 topics like the first one. */
export const moduleGoals = { topics: 6, standards: 12, incidents: 12, terms: 60, cases: 2 } as const;

export type ModuleGoal = keyof typeof moduleGoals;

export type ModuleStanding = {
  readonly module: number;
  readonly has: Readonly<Record<ModuleGoal, number>>;
  /** What is missing to each goal; only goals that are not reached. */
  readonly missing: Readonly<Partial<Record<ModuleGoal, number>>>;
  /** Numbers of topics that are not complete yet. */
  readonly unwritten: readonly string[];
};

/** How far each module is from the goals. An entry of a library counts for every module whose topics it names. */
export function moduleStandings({ programme, topics, standards, incidents, glossary, cases }: Catalogue): readonly ModuleStanding[] {
  return programme.modules.map(({ number }) => {
    const isHere = (entry: { readonly topics: readonly string[] }) =>
      entry.topics.some((topic) => topic.startsWith(`${number}.`));
    const own = topics.filter(({ module }) => module === number);
    const has = {
      topics: own.filter(({ complete }) => complete).length,
      standards: standards.filter(isHere).length,
      incidents: incidents.filter(({ modules }) => modules.includes(number)).length,
      terms: glossary.filter(isHere).length,
      cases: cases.filter(({ module }) => module === number).length,
    };
    const goals = Object.entries(moduleGoals).map(([goal, wanted]) => {
      // The keys of moduleGoals are the goals.
      const name = goal as ModuleGoal;
      return [name, wanted - has[name]] as const;
    });
    return {
      module: number,
      has,
      missing: Object.fromEntries(goals.filter(([, missing]) => missing > 0)),
      unwritten: own.filter(({ complete }) => !complete).map(({ id }) => id),
    };
  });
}
