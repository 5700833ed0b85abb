import { type Arrangement, noArrangement } from '@cmdsp/accommodations';
import { openAttachments } from '../attachments/open-attachments.ts';
import type { Context } from '../context.ts';
import { askAccommodation } from '../features/accommodations/ask-accommodation.ts';
import { appealRequest } from '../features/accommodations/change-own-request.ts';
import { decideRequest } from '../features/accommodations/decide-request.ts';
import { storeEvidence } from '../features/accommodations/evidence.ts';
import { readWords } from '../features/accommodations/read-words.ts';
import { takeRequest } from '../features/accommodations/take-request.ts';
import type { SeededPeople } from './seed-people.ts';

/**
 * Gives the demonstration a request in every state that people meet: granted, granted in part with an appeal that waits for
 * the other officer, and waiting with a paper. Does nothing where one is there already.
 */
export async function seedAccommodations(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  if ((await staff.selectFrom('accommodationRequests').select('id').limit(1).executeTakeFirst()) !== undefined) return;
  const officerId = idOf.get('officer');
  const [beginning, passed, certified] = [
    idOf.get('candidate-beginning'),
    idOf.get('candidate-passed'),
    idOf.get('candidate-certified'),
  ];
  if (officerId === undefined || beginning === undefined || passed === undefined || certified === undefined) return;

  const whole = { timeFactor: '3/2', textSize: 'large' as const, font: 'spaced' as const };
  const granted = await ask(context, certified, {
    asked: whole,
    words: 'I read with a screen magnifier, which takes me about half as long again. Larger text helps.',
  });
  await decide(
    context,
    { id: granted, officerId },
    {
      given: whole,
      answer: 'The paper of your doctor says the same. We wish you a good exam.',
      validUntil: `${new Date().getUTCFullYear() + 2}-12-31`,
    },
  );

  const part = await ask(context, passed, {
    asked: { timeFactor: '2/1', stopClockBreaks: 20, separateRoom: true },
    words: 'After a concussion I need breaks, quiet, and twice the time.',
  });
  await decide(
    context,
    { id: part, officerId },
    {
      given: { timeFactor: '5/4', stopClockBreaks: 20, other: 'A seat away from the door' },
      answer: 'Breaks and a quarter more time are granted. For a room of your own we have seen no paper yet.',
      validUntil: null,
    },
  );
  await appealRequest(context, {
    id: part,
    personId: passed,
    words: 'The noise of others is what stops me. I can bring a paper that says so.',
  });

  const waiting = await ask(context, beginning, {
    asked: { timeFactor: '5/4', stopClockBreaks: 10, contrast: 'high' },
    words: 'Bright grey text tires my eyes, and I need a short break now and then. The paper is beside this.',
  });
  const store = openAttachments(context.config);
  await storeEvidence(context, store, {
    id: waiting,
    evidenceId: context.newId(),
    personId: beginning,
    name: 'eye-clinic.txt',
    bytes: Buffer.from('Demonstration. Eye clinic: strong contrast and regular breaks are recommended.\n'),
  });
}

async function ask(
  context: Context,
  personId: string,
  { asked, words }: { readonly asked: Partial<Arrangement>; readonly words: string },
): Promise<string> {
  const { other: _, ...choices } = { ...noArrangement, ...asked };
  return (await askAccommodation(context, { personId, request: { asked: choices, words } })).id;
}

async function decide(
  context: Context,
  asked: { readonly id: string; readonly officerId: string },
  {
    given,
    answer,
    validUntil,
  }: { readonly given: Partial<Arrangement>; readonly answer: string; readonly validUntil: string | null },
): Promise<void> {
  await takeRequest(context, asked);
  await readWords(context, asked);
  const decision = { given: { ...noArrangement, ...given }, areWordsMet: true, validUntil, answer };
  await decideRequest(context, { ...asked, decision });
}
