import { StoreUnavailableError } from '../attachments/open-s3-store.ts';
import { Problem } from '../http/problem.ts';

/** Waits for a store; says that nothing was kept where the store cannot be reached. @throws Problem `file-not-kept` */
export async function orNotKept<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof StoreUnavailableError)) throw cause;
    throw new Problem(
      'file-not-kept',
      'Files cannot be kept or fetched just now. Your text is safe. Try again in a few minutes.',
      { cause },
    );
  }
}
