/** The place of a product under a weakness, as witnesses name it and editors mark it. */
export function placeOf({ cve, part }: { readonly cve: string; readonly part: string }): string {
  return `${cve} ${part}`;
}
