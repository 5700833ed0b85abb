/** What the list of discussions is narrowed to, as the address says it. */
export type DiscussionsSearch = {
  readonly q?: string;
  readonly cohort?: string;
  readonly topic?: string;
  readonly case?: string;
};

/** Reads `?q=gateway&topic=1.1`; what it does not know it leaves out. */
export function readDiscussionsSearch(search: Record<string, unknown>): DiscussionsSearch {
  const read = (name: keyof DiscussionsSearch) => {
    const value = search[name];
    // Words and topic ids of digits alone arrive as numbers.
    return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value).slice(0, 200) } : {};
  };
  return { ...read('q'), ...read('cohort'), ...read('topic'), ...read('case') };
}
