/** Names with running numbers in short: `pump-1 … pump-12, pump-server`. */
export function foldedNames(names: readonly string[]): string {
  const runs: { readonly first: string; last: string; next: string }[] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run !== undefined && run.next === name) Object.assign(run, { last: name, next: successor(name) });
    else runs.push({ first: name, last: name, next: successor(name) });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first} … ${last}`)).join(', ');
}

function successor(name: string): string {
  const [, stem = '', number = ''] = /^(.*-)(\d+)$/.exec(name) ?? [];
  return number === '' ? '' : `${stem}${Number(number) + 1}`;
}
