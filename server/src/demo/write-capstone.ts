import type { Capstone } from '@cmdsp/content';
import type { EntryKind } from '@cmdsp/dossiers';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import { newId } from '../db/uuid.ts';
import { getDossier, listPartTexts } from '../dossiers/find-dossier.ts';
import { beginDefence } from '../features/capstones/begin-defence.ts';
import { handInCapstone } from '../features/capstones/end-defence.ts';
import { freezeDossier } from '../features/capstones/freeze-dossier.ts';
import { places } from '../features/capstones/places.ts';
import { type CapstoneText, listCapstones, listTexts } from '../features/capstones/queries.ts';
import { tellEvent } from '../features/capstones/tell-event.ts';
import { chooseCase } from '../features/dossiers/choose-case.ts';
import { entryOf, textOf, type Voice } from './dossier-texts.ts';
import { writeText } from './write-text.ts';

type Writer = { readonly personId: string; readonly voice: Voice };

/** Writes a whole dossier about a case, as long as its parts ask for, with a register that hangs together. */
export async function writeDossier(
  context: Context,
  { personId, capstone, voice }: Writer & { readonly capstone: Capstone },
): Promise<void> {
  await chooseCase(context, { personId, caseId: capstone.id });
  for (const { module, words } of capstone.parts)
    await writePart(context, { personId, part: module, paragraphs: textOf(words.least + 10, module, voice) });
  const given = new Map<EntryKind, number>();
  const entries = capstone.parts.flatMap(({ module: part, entries: asked }) =>
    asked.flatMap(({ kind, least }) =>
      Array.from(
        {
          length:
            kind === 'requirement' || kind === 'flow' || kind === 'component' ? Math.max(8, least) : Math.max(2, least),
        },
        () => {
          const number = (given.get(kind) ?? 0) + 1;
          given.set(kind, number);
          return { part, kind, number };
        },
      ),
    ),
  );
  await addEntries(context, personId, entries, voice);
}

/** Writes one part of the dossier in hand. */
export async function writePart(
  context: Context,
  {
    personId,
    part,
    paragraphs,
  }: { readonly personId: string; readonly part: number; readonly paragraphs: readonly string[] },
): Promise<void> {
  const texts = await asPerson(context.databases.candidate, personId, async (tx) =>
    listPartTexts(tx, await getDossier(tx, personId)),
  );
  const found = texts.find((text) => text.part === part);
  if (found !== undefined) await writeText(context, { personId, documentId: found.documentId, paragraphs });
}

/** Puts entries into the register, all at once. */
export async function addEntries(
  context: Context,
  personId: string,
  entries: readonly { readonly part: number; readonly kind: EntryKind; readonly number: number }[],
  voice: Voice = 'first',
): Promise<void> {
  await asPerson(context.databases.candidate, personId, async (tx) => {
    const { id: dossierId } = await getDossier(tx, personId);
    const rows = entries.map((entry) => ({
      id: newId(),
      dossierId,
      ...entry,
      ...entryOf(entry.kind, entry.number, voice),
    }));
    await tx.insertInto('dossierEntries').values(rows).execute();
  });
}

/** How a summary begins: with what it leans on, which the questions of the defence then ask about. */
export const leaning: Readonly<Record<Voice, string>> = {
  first: 'We rest on T-1, T-2 and RI-2, and on the control CT-2.',
  second: 'Four things carry this plan: T-3 and T-5 as dangers, RI-1 as what follows, CT-4 against it.',
};

/** Freezes the dossier, hands in the summary and is told the event. */
export async function reachEvent(context: Context, { personId, voice }: Writer): Promise<void> {
  await freezeDossier(context, personId);
  const [summary] = await textsOf(context, personId);
  if (summary === undefined) return;
  const paragraphs = [leaning[voice], ...textOf(summary.limits.least, 3, voice)];
  await writeText(context, { personId, documentId: summary.documentId, paragraphs });
  await tellEvent(context, personId);
}

/** Goes from the told event through the defence to the hand-in. Returns the submission. */
export async function handInFromEvent(context: Context, { personId, voice }: Writer): Promise<string> {
  const isAnswer = ({ place }: CapstoneText) => places.answers.some((answer) => answer === place);
  await answer(context, { personId, voice, texts: (await textsOf(context, personId)).filter(isAnswer) });
  await beginDefence(context, personId);
  const [begun] = await capstonesOf(context, personId);
  const asked = (begun?.questions ?? []).map((_, index) => places.defence(index));
  const isAsked = ({ place }: CapstoneText) => asked.includes(place);
  await answer(context, { personId, voice, texts: (await textsOf(context, personId)).filter(isAsked) });
  await handInCapstone(context, personId);
  if (begun === undefined) throw new TypeError('A defence belongs to a capstone');
  return begun.submissionId;
}

async function answer(
  context: Context,
  { personId, voice, texts }: Writer & { readonly texts: readonly CapstoneText[] },
): Promise<void> {
  for (const { documentId, limits, place } of texts)
    await writeText(context, {
      personId,
      documentId,
      paragraphs: textOf(Math.max(40, limits.least + 5), place, voice),
    });
}

function capstonesOf({ databases }: Context, personId: string) {
  return asPerson(databases.candidate, personId, (tx) => listCapstones(tx, personId));
}

async function textsOf(context: Context, personId: string): Promise<readonly CapstoneText[]> {
  const [newest] = await capstonesOf(context, personId);
  if (newest === undefined) return [];
  return asPerson(context.databases.candidate, personId, (tx) => listTexts(tx, newest.submissionId));
}
