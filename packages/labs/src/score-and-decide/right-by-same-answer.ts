/** How many of several questions the best single answer to all of them gets right, from what each accepts. */
export function rightBySameAnswer(accepted: readonly (readonly string[])[]): number {
  const values = new Set(accepted.flat());
  return Math.max(0, ...[...values].map((value) => accepted.filter((one) => one.includes(value)).length));
}
