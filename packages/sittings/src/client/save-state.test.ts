import { describe, expect, it } from 'vitest';
import type { ClientState } from './client-state.ts';
import { saveState, saveStateWords } from './save-state.ts';
import {
  aHeldClient,
  aReopenedClient,
  aStanding,
  anEntry,
  answerBatch,
  applied,
  failOnce,
  noon,
  storeAll,
  typeAnswers,
} from '../testing/a-client.ts';

describe('saveState', () => {
  const typed = typeAnswers(aHeldClient(), [1, 'a']);
  const stored = storeAll(typed);
  const words = (state: ClientState) => saveStateWords(saveState(state), () => '12:00:00');

  it.each<[string, ClientState]>([
    ['Ready', aHeldClient()],
    ['Saving', typed],
    ['Saved at 12:00:00', answerBatch(stored, { 1: applied(noon) })],
    ['Offline, safe on this device', failOnce(stored)],
    ['Offline, keep this page open', typeAnswers(failOnce(stored), [2, 'b'])],
    ['Offline, safe on this device', aReopenedClient([anEntry({ fence: 1, revision: 4 })])],
    ['Signed out, safe on this device', failOnce(stored, { trouble: 'signed-out' })],
    [
      'Continued in another window or on another device',
      answerBatch(stored, { 1: { kind: 'stale-fence' } }, aStanding({ fence: 2 })),
    ],
    [
      'Time is over; the last changes came too late',
      answerBatch(stored, { 1: { kind: 'too-late' } }, aStanding({ phase: 'expired' })),
    ],
    ['An answer could not be saved', answerBatch(stored, { 1: { kind: 'invalid-response' } })],
  ])('says %j', (text, state) => {
    expect(words(state)).toBe(text);
  });
});
