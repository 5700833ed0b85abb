/**
 * The name of a table's file, which says how the table was narrowed: `cmdsp-incidents-device-infusion-pump.csv`. Only
 * letters, digits and hyphens, which every system takes.
 */
export function csvFileName(table: string, chosen: Readonly<Record<string, string | undefined>> = {}): string {
  const parts = Object.entries(chosen).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
  const slug = ['cmdsp', table, ...parts]
    .join('-')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replaceAll(/^-|-$/g, '');
  return `${slug}.csv`;
}
