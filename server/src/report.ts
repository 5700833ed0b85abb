/** Runs one step of the start and prints what it was and how long it took, or that it failed. */
export async function report<Value>(what: string, step: () => Promise<Value>): Promise<Value> {
  const startedAt = performance.now();
  process.stdout.write(`  ${what} … `);
  try {
    const value = await step();
    process.stdout.write(`ready in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return value;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}
