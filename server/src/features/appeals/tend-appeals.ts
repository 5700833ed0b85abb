import { appealDue, judgeAppealStep } from '@cmdsp/appeals';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { listOfficers, listWhoTookPart } from './queries.ts';
import { factsOf } from './require-step.ts';
import { tellAppellant, tellOfficers } from './tell.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/**
 * What appeals need with time: reminders of what is due soon or late, each once; and where no officer is free to review one,
 * everybody who has to find one is told, and so is whoever appealed. Safe to repeat. Returns how many of each.
 */
export async function tendAppeals({
  databases,
}: Pick<Context, 'databases'>): Promise<{ due: number; escalated: number }> {
  const db = databases.staff;
  const now = await databaseNow(db);
  const officers = await listOfficers(db);
  const open = await db.selectFrom('appeals').selectAll().where('state', 'in', ['received', 'in-review']).execute();
  const known = await listKnownRelations(db, {
    actors: officers.map(({ id }) => id),
    people: [...new Set(open.map(({ personId }) => personId))],
  });
  let [reminded, escalated] = [0, 0];
  for (const appeal of open) {
    const { id, number, personId, reviewerId } = appeal;
    const tookPart = await listWhoTookPart(db, appeal);
    const facts = factsOf(appeal);
    const free = officers.filter((officer) => {
      const step = { kind: 'assign', reviewerId: officer.id } as const;
      return judgeAppealStep({ step, appeal: facts, actorId: '', tookPart, known }).ok;
    });
    if (free.length === 0 && appeal.escalatedAt === null) {
      await escalate(databases, { id, number, personId });
      escalated += 1;
    }
    const due = appealDue(facts, now);
    if (due === null || due.standing === 'in-time') continue;
    // Nobody reviews it, or it is late: everybody who may do something about it hears of it.
    const to = reviewerId === null || due.standing === 'late' ? free.map((officer) => officer.id) : [reviewerId];
    const day = presentDay(new Date(due.by));
    await tellOfficers(db, {
      id,
      to,
      event: `${due.step}:${due.standing}`,
      title: due.standing === 'late' ? `Appeal ${number} is late` : `Appeal ${number} is due soon`,
      body: `It was promised to be ${due.step === 'acknowledge' ? 'with a reviewer' : 'decided'} by ${day}.`,
    });
    reminded += 1;
  }
  return { due: reminded, escalated };
}

async function escalate(
  databases: Context['databases'],
  { id, number, personId }: { readonly id: string; readonly number: string; readonly personId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const administrators = await tx
      .selectFrom('roleGrants')
      .select('personId')
      .where('role', '=', 'administrator')
      .where('revokedAt', 'is', null)
      .distinct()
      .execute();
    await tx
      .updateTable('appeals')
      .set({ escalatedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
    await tellOfficers(tx, {
      id,
      to: administrators.map((row) => row.personId).filter((administrator) => administrator !== personId),
      event: 'nobody-free',
      title: `No officer is free to review appeal ${number}`,
      body: 'Every officer has a relation to the candidate or took part. Appoint an officer from outside.',
    });
    await tellAppellant(tx, {
      id,
      personId,
      event: 'nobody-free',
      title: `We are looking for somebody to review your appeal ${number}`,
      body: 'Everybody here had a part in it or knows you. Somebody from outside is asked; the dates stand.',
    });
  });
}
