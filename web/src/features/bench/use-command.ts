import { useState } from 'react';

/** One thing asked of the server at a time, with what became of it. */
export function useCommand() {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<void>) => {
    setPending(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  };
  return { isPending, error, run: (work: () => Promise<void>) => void run(work) };
}
