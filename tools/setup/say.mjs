/** Prints one line to the person who waits. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends with one line that says what to do. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Runs one step, says what it is at once and how long it took at the end. */
export async function step(what, work) {
  const startedAt = Date.now();
  process.stdout.write(`  ${what} … `);
  const value = await work();
  process.stdout.write(`done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
  return value;
}
