/** What became of one file between two releases; lines that only moved count as unchanged. */
export type FileChange = {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly linesAdded: number;
  readonly linesRemoved: number;
};

type Files = ReadonlyMap<string, string>;

/** Which files differ, by path, and how many do not. */
export function compareFiles({ before, after }: { readonly before: Files; readonly after: Files }): {
  readonly files: readonly FileChange[];
  readonly unchanged: number;
} {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const files = paths.flatMap((path) => compareFile(path, { before: before.get(path), after: after.get(path) }));
  return { files, unchanged: paths.length - files.length };
}

function compareFile(
  path: string,
  { before, after }: { before: string | undefined; after: string | undefined },
): FileChange[] {
  if (before === after) return [];
  const lines = countLines(before ?? '', after ?? '');
  if (before === undefined) return [{ path, change: 'added', ...lines }];
  if (after === undefined) return [{ path, change: 'removed', ...lines }];
  return [{ path, change: 'changed', ...lines }];
}

function countLines(before: string, after: string): { linesAdded: number; linesRemoved: number } {
  const balance = new Map<string, number>();
  for (const line of linesOf(after)) balance.set(line, (balance.get(line) ?? 0) + 1);
  for (const line of linesOf(before)) balance.set(line, (balance.get(line) ?? 0) - 1);
  const counts = [...balance.values()];
  return {
    linesAdded: counts.reduce((sum, count) => sum + Math.max(0, count), 0),
    linesRemoved: counts.reduce((sum, count) => sum + Math.max(0, -count), 0),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
