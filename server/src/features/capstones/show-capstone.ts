import { minutesOf } from '@cmdsp/accommodations';
import type { Capstone } from '@cmdsp/content';
import { checkReferences, lacksOfPart } from '@cmdsp/dossiers';
import { mostRounds } from '@cmdsp/submissions';
import { profileOf } from '../../accommodations/profile-of.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { findDossier, listPartTexts } from '../../dossiers/find-dossier.ts';
import { presentCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { listEntries } from '../../dossiers/list-entries.ts';
import { outcomesOf } from '../../marking/outcomes-of.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import type { CapstoneView } from './capstone-view.ts';
import { catalogueOf } from './catalogue-of.ts';
import { presentRound } from './present-round.ts';
import { listCapstones, listTexts } from './queries.ts';

/** Where the capstone of somebody stands. What has not come yet is not in it. */
export async function showCapstone(context: Context, personId: string): Promise<CapstoneView> {
  const { catalogue, databases } = context;
  return asPerson(databases.candidate, personId, async (tx) => {
    const now = await databaseNow(tx);
    const dossier = await findDossier(tx, personId);
    const capstone = catalogue.capstones.find(({ id }) => id === dossier?.caseId) ?? null;
    const rows = await listCapstones(tx, personId);
    const outcomes = await outcomesOf(tx, personId);
    const rounds = [];
    for (const row of rows) {
      const texts = await listTexts(tx, row.submissionId);
      const { capstones } = await catalogueOf(context, row.contentRelease);
      const outcome = outcomes.find(({ submissionId }) => submissionId === row.submissionId) ?? null;
      const submission = await tx
        .selectFrom('submissions')
        .select('receiptHash')
        .where('id', '=', row.submissionId)
        .executeTakeFirst();
      rounds.push(
        presentRound(row, {
          texts,
          capstone: capstones.find(({ id }) => id === row.caseId) ?? null,
          outcome,
          receipt: submission?.receiptHash ?? null,
        }),
      );
    }
    const newest = rounds[0];
    const isOpen = dossier !== null && dossier.frozenAt === null;
    const standing =
      isOpen && capstone !== null ? await standingOf(tx, { capstone, dossier }) : { lacks: [], findings: [] };
    return {
      now: new Date(now).toISOString(),
      rules: await rulesFor(tx, { context, personId }),
      case: capstone === null ? null : presentCapstoneCase(capstone),
      ...standing,
      isOpen,
      mayFreeze: isOpen && capstone !== null && standing.lacks.length === 0,
      mayBeginRound: !isOpen && newest?.outcome?.isPassed === false && newest.number < mostRounds,
      rounds,
    };
  });
}

async function standingOf(
  tx: Tx,
  {
    capstone,
    dossier,
  }: { readonly capstone: Capstone; readonly dossier: { readonly id: string; readonly round: number } },
) {
  const entries = await listEntries(tx, dossier.id);
  const texts = await listPartTexts(tx, dossier);
  return {
    lacks: capstone.parts.flatMap((part) => {
      const words = texts.find((text) => text.part === part.module)?.words ?? 0;
      return lacksOfPart(part, { words, entries }).map((lack) => ({ part: part.module, lack }));
    }),
    findings: checkReferences(entries),
  };
}

async function rulesFor(
  tx: Tx,
  { context: { catalogue }, personId }: { readonly context: Context; readonly personId: string },
): Promise<CapstoneView['rules']> {
  const { defence } = catalogue.programme.capstone;
  const arrangement = await profileOf(tx, personId);
  const { seconds } = minutesOf({ paperMinutes: defence.minutes, creditMinutes: 0, arrangement });
  const rubric = catalogue.capstoneRubric;
  return {
    rounds: mostRounds,
    defenceQuestions: defence.questions,
    defenceSeconds: seconds,
    passMark: rubric?.passMark ?? '7/10',
    gate: rubric?.gate.question ?? '',
    criteria: (rubric?.criteria ?? []).map(({ id, title, group, weight, levels }) => ({
      id,
      title,
      group,
      weight,
      levels: [...levels],
    })),
  };
}
