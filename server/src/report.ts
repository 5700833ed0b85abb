/** Runs one step of the start and prints what it was and how long it took. */
export async function report<Value>(what: string, step: () => Promise<Value>): Promise<Value> {
  const startedAt = performance.now();
  process.stdout.write(`  ${what} … `);
  const value = await step();
  process.stdout.write(`ready in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  return value;
}
