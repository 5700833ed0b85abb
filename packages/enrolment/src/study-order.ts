/** How much a topic matters to an audience group. */
export type Relevance = 'core' | 'useful' | 'awareness';

const relevances: readonly Relevance[] = ['core', 'useful', 'awareness'];

/** A topic as a path sees it; `relevance` is null for people of no audience group. */
export type PathTopic = { readonly id: string; readonly domain: number; readonly relevance: Relevance | null };

export type PathModule = { readonly number: number; readonly topics: readonly PathTopic[] };

/** In which order somebody best studies: modules, and the topics in each. Advice; everything stays open. */
export type StudyOrder = readonly PathModule[];

/** Topics of one path: core, then useful, then awareness, each in the programme's order. */
export function orderPath<Topic extends Pick<PathTopic, 'relevance'>>(topics: readonly Topic[]): readonly Topic[] {
  const rank = ({ relevance }: Topic) => (relevance === null ? 0 : relevances.indexOf(relevance));
  return [...topics].sort((a, b) => rank(a) - rank(b));
}

/**
 * The study order of one person. Modules stand in the order of the domains that the diagnostic proposed (a module counts
 * for the domain of most of its topics), in the programme's order without a diagnostic; inside a module the topics of the
 * person's own path come first. Always all modules and all topics: an order shortens nothing.
 */
export function orderStudy(modules: readonly PathModule[], proposedDomains: readonly number[] | null): StudyOrder {
  const rank = (module: PathModule) => {
    const place = proposedDomains?.indexOf(mainDomain(module)) ?? 0;
    return place === -1 ? Infinity : place;
  };
  return modules
    .map((module) => ({ ...module, topics: orderPath(module.topics) }))
    .sort((a, b) => compareRanks(rank(a), rank(b)) || a.number - b.number);
}

/** The domain of most topics of a module; of two with as many, the one that comes first in it. */
function mainDomain({ topics }: PathModule): number {
  const domains = topics.map(({ domain }) => domain);
  const count = (domain: number) => domains.filter((other) => other === domain).length;
  return domains.reduce((best, domain) => (count(domain) > count(best) ? domain : best), domains[0] ?? 0);
}

/** Infinity minus itself is no number, so ranks are compared and not subtracted. */
function compareRanks(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
