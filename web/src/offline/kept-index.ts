/** A module whose texts are on this device. */
export type KeptModule = {
  readonly number: number;
  readonly title: string;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  /** ISO time of the server's texts: when they were fetched. */
  readonly keptAt: string;
  readonly bytes: number;
};

/** What is kept on this device, for whom, and of which version. */
export type KeptIndex = {
  readonly owner: string;
  readonly version: string;
  readonly modules: readonly KeptModule[];
};

/** How the names of our caches begin; what follows is the version. */
export const cachePrefix = 'cmdsp-kept ';
/** Where a cache keeps its index. Written last, so that a cache without one is not finished. */
export const indexAddress = '/learn/kept.json';
/** Where a cache keeps the page that opens every address below /learn. */
export const pageAddress = '/learn';

/** The index with one module more, or again. */
export function withModule(index: KeptIndex, module: KeptModule): KeptIndex {
  const others = index.modules.filter(({ number }) => number !== module.number);
  return { ...index, modules: [...others, module].sort((one, other) => one.number - other.number) };
}

/** The kept topic with this number and its neighbours. */
export function findKeptTopic(index: KeptIndex | null, id: string) {
  const topics = index?.modules.flatMap((module) => module.topics) ?? [];
  const place = topics.findIndex((topic) => topic.id === id);
  if (place === -1) return null;
  return { previous: topics[place - 1] ?? null, next: topics[place + 1] ?? null };
}
