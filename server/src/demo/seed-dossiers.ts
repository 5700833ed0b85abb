import type { Capstone } from '@cmdsp/content';
import type { Context } from '../context.ts';
import { chooseCase } from '../features/dossiers/choose-case.ts';
import { commentOnDossier } from '../features/dossiers/comment.ts';
import { listTaughtDossiers } from '../features/dossiers/taught-dossiers.ts';
import { demoCapstone } from './demo-capstone.ts';
import { firstPart } from './dossier-texts.ts';
import type { SeededPeople } from './seed-people.ts';
import { addEntries, reachEvent, writeDossier, writePart } from './write-capstone.ts';

/**
 * Shows a dossier that grows, with a reference that leads nowhere and a comment of a facilitator, and a capstone whose event
 * was told. Goes through the same use cases as people do; only entries of the register are written at once. Does nothing
 * where somebody has a dossier.
 */
export async function seedDossiers(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  const begun = staff.selectFrom('dossiers').select('id').limit(1);
  if ((await begun.executeTakeFirst()) !== undefined) return;
  const capstone = demoCapstone(context.catalogue);
  const [beginning, ready] = [idOf.get('candidate-beginning'), idOf.get('candidate-ready')];
  if (capstone === null || beginning === undefined || ready === undefined) return;
  await growDossier(context, { personId: beginning, capstone });
  await comment(context, idOf.get('facilitator'));
  await writeDossier(context, { personId: ready, capstone, voice: 'first' });
  await reachEvent(context, { personId: ready, voice: 'first' });
}

async function growDossier(
  context: Context,
  { personId, capstone }: { readonly personId: string; readonly capstone: Capstone },
): Promise<void> {
  await chooseCase(context, { personId, caseId: capstone.id });
  await writePart(context, { personId, part: 1, paragraphs: firstPart });
  await addEntries(context, personId, [
    ...[1, 2, 3, 4].map((number) => ({ part: 1, kind: 'component' as const, number })),
    ...[1, 2, 3].map((number) => ({ part: 1, kind: 'flow' as const, number })),
    ...[1, 2].map((number) => ({ part: 1, kind: 'threat' as const, number })),
    { part: 2, kind: 'requirement' as const, number: 1 },
    // Its threat was never written: a reference that leads nowhere.
    { part: 2, kind: 'requirement' as const, number: 4 },
  ]);
}

async function comment(context: Context, facilitatorId: string | undefined): Promise<void> {
  if (facilitatorId === undefined) return;
  const { dossiers } = await listTaughtDossiers(context, facilitatorId);
  const [first] = dossiers;
  if (first === undefined) return;
  await commentOnDossier(context, {
    facilitatorId,
    dossierId: first.id,
    part: 1,
    body: 'You found the third flow, which most people miss. Which entry of the register stands for it, and who could use it without being an attacker?',
  });
}
