import type { Json } from '@cmdsp/primitives';
import { RequestError } from '../api/request.ts';
import { noteServed } from './served-copies.ts';
import { findAnswer, keepAnswer } from './writing-device.ts';

/**
 * Reads what a page of writing is drawn from, and keeps it sealed for whoever reads it: without a connection the same
 * address is answered from this device. @throws RequestError when neither the server nor the device can say
 */
export async function requestKept<Value>({
  address,
  ask,
  later = (answer) => answer,
}: {
  readonly address: string;
  readonly ask: () => Promise<Value>;
  /** What an answer says so many milliseconds after it was given. */
  readonly later?: (answer: Value, ms: number) => Value;
}): Promise<Value> {
  try {
    const answer = await ask();
    noteServed(address, null);
    // Answers are JSON. A device that refuses to store keeps none.
    keepAnswer(address, answer as Json).catch(() => undefined);
    return answer;
  } catch (error) {
    if (!(error instanceof RequestError) || error.status !== 0) throw error;
    const kept = await findAnswer(address).catch(() => null);
    if (kept === null) throw error;
    noteServed(address, kept.keptAt);
    const answer = kept.answer as Value; // the same address was answered so
    return later(answer, Math.max(0, Date.now() - Date.parse(kept.keptAt)));
  }
}
