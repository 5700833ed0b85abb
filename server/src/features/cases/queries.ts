import type { Choice } from '@cmdsp/cases';
import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { CaseEdition, CaseRole } from '../../learning/case-edition.ts';

/** A play as stored, with its decisions in their order. */
export type StoredPlay = {
  readonly id: string;
  readonly slug: string;
  readonly edition: string;
  readonly role: CaseRole;
  readonly startedAt: Date;
  readonly begunAt: Date | null;
  readonly finishedAt: Date | null;
  readonly choices: readonly StoredChoice[];
};

export type StoredChoice = Choice & { readonly reason: string | null; readonly decidedAt: Date };

/** What is chosen and typed and not decided yet. */
export type StoredDraft = {
  readonly step: string;
  readonly decision: string | null;
  readonly reason: string;
  readonly savedAt: Date;
};

const columns = ['id', 'slug', 'edition', 'role', 'startedAt', 'begunAt', 'finishedAt'] as const;

/** Every play of a person, of one case where it is named; newest first. */
export async function listPlays(
  tx: Tx,
  { personId, slug }: { readonly personId: string; readonly slug?: string },
): Promise<readonly StoredPlay[]> {
  let query = tx.selectFrom('casePlays').select(columns).where('personId', '=', personId);
  if (slug !== undefined) query = query.where('slug', '=', slug);
  const plays = await query.orderBy('startedAt', 'desc').execute();
  const choices = await listChoices(
    tx,
    plays.map(({ id }) => id),
  );
  return plays.map((play) => ({ ...play, choices: choices.get(play.id) ?? [] }));
}

/** One of a person's plays. */
export async function findPlay(
  tx: Tx,
  { personId, playId }: { readonly personId: string; readonly playId: string },
): Promise<StoredPlay | null> {
  const play = await tx
    .selectFrom('casePlays')
    .select(columns)
    .where('personId', '=', personId)
    .where('id', '=', playId)
    .executeTakeFirst();
  if (play === undefined) return null;
  return { ...play, choices: (await listChoices(tx, [playId])).get(playId) ?? [] };
}

/** One of a person's plays that is known to be there. @throws Error when it is not */
export async function getPlay(
  tx: Tx,
  asked: { readonly personId: string; readonly playId: string },
): Promise<StoredPlay> {
  const play = await findPlay(tx, asked);
  if (play === null) throw new Error(`Play ${asked.playId} is gone`);
  return play;
}

/** One of a person's plays, held until the transaction ends: two windows take one decision after the other. */
export async function findPlayForUpdate(
  tx: Tx,
  asked: { readonly personId: string; readonly playId: string },
): Promise<StoredPlay | null> {
  await tx
    .selectFrom('casePlays')
    .select('id')
    .where('personId', '=', asked.personId)
    .where('id', '=', asked.playId)
    .forNoKeyUpdate()
    .execute();
  return findPlay(tx, asked);
}

async function listChoices(tx: Tx, plays: readonly string[]): Promise<ReadonlyMap<string, readonly StoredChoice[]>> {
  if (plays.length === 0) return new Map();
  const rows = await tx
    .selectFrom('caseChoices')
    .select(['playId', 'step', 'decision', 'reason', 'decidedAt', 'readAt'])
    .where('playId', 'in', plays)
    .orderBy('place')
    .execute();
  const choices = rows.map(({ readAt, ...row }) => ({ ...row, isRead: readAt !== null }));
  return new Map(plays.map((id) => [id, choices.filter(({ playId }) => playId === id)]));
}

/** Begins a play; nothing where the person has an open one in this role. */
export async function insertPlay(
  tx: Tx,
  play: {
    readonly id: string;
    readonly personId: string;
    readonly slug: string;
    readonly edition: string;
    readonly role: CaseRole;
  },
): Promise<void> {
  await tx
    .insertInto('casePlays')
    .values({ ...play, begunAt: null, finishedAt: null })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'slug', 'role']).where('finishedAt', 'is', null).doNothing(),
    )
    .execute();
}

/** Notes that the briefing was left, by the database's clock. */
export async function markBegun(tx: Tx, playId: string): Promise<void> {
  await tx
    .updateTable('casePlays')
    .set({ begunAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', playId)
    .execute();
}

/** Records a decision for good, by the database's clock, in the place of its draft. */
export async function insertChoice(
  tx: Tx,
  choice: {
    readonly playId: string;
    readonly place: number;
    readonly step: string;
    readonly decision: string;
    readonly reason: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('caseChoices')
    .values({ ...choice, readAt: null })
    .execute();
  await tx.deleteFrom('caseDrafts').where('playId', '=', choice.playId).execute();
}

/** Notes that the outcome of the newest decision was read. */
export async function markOutcomeRead(tx: Tx, playId: string): Promise<void> {
  await tx
    .updateTable('caseChoices')
    .set({ readAt: sql<Date>`clock_timestamp()` })
    .where('playId', '=', playId)
    .where('readAt', 'is', null)
    .execute();
}

/** Ends a play for good. */
export async function markFinished(tx: Tx, playId: string): Promise<void> {
  await tx
    .updateTable('casePlays')
    .set({ finishedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', playId)
    .execute();
}

/** What is chosen and typed at the present step. */
export async function findDraft(tx: Tx, playId: string): Promise<StoredDraft | null> {
  const row = await tx
    .selectFrom('caseDrafts')
    .select(['step', 'decision', 'reason', 'savedAt'])
    .where('playId', '=', playId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps what is chosen and typed; the last one counts. Gives the database's time. */
export async function upsertDraft(
  tx: Tx,
  draft: { readonly playId: string } & Omit<StoredDraft, 'savedAt'>,
): Promise<Date> {
  const { step, decision, reason } = draft;
  const { savedAt } = await tx
    .insertInto('caseDrafts')
    .values(draft)
    .onConflict((conflict) =>
      conflict.column('playId').doUpdateSet({ step, decision, reason, savedAt: sql<Date>`clock_timestamp()` }),
    )
    .returning('savedAt')
    .executeTakeFirstOrThrow();
  return savedAt;
}

/** Keeps an edition; one that is there already stays. With the staff role. */
export async function insertEdition(
  db: Database,
  { hash, slug, edition }: { readonly hash: string; readonly slug: string; readonly edition: CaseEdition },
): Promise<void> {
  await db
    .insertInto('caseEditions')
    .values({ hash, slug, body: JSON.stringify(edition) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The text of an edition. With the staff role: the candidate's cannot read it. */
export async function getEditionBody(db: Database, hash: string): Promise<CaseEdition> {
  const { body } = await db
    .selectFrom('caseEditions')
    .select('body')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return body;
}

/** The audience group somebody chose; null when the row cannot be seen. */
export async function findAudienceGroup(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx.selectFrom('people').select('audienceGroup').where('id', '=', personId).executeTakeFirst();
  return row?.audienceGroup ?? null;
}
