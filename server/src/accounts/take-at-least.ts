/** Long enough for either way an answer can come about: with an account, and without. */
const floorMs = 300;

/**
 * Runs `work` and answers no sooner than 300 ms after the start, whether it succeeds or not: how long an answer takes
 * must not tell whether an address has an account.
 */
export async function takeAtLeast<Value>(work: () => Promise<Value>): Promise<Value> {
  const [outcome] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, floorMs))]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
