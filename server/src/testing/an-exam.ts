import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { createPersonKey } from '../ledger/personal-data.ts';
import { newSessionToken } from '../accounts/rotate-session.ts';
import { dealSitting } from '../sittings/deal-sitting.ts';
import { ensureForms } from '../sittings/forms/ensure-forms.ts';
import { dealtQuestions, type DealtQuestion } from '@cmdsp/forms';

/** A running sitting put straight into the tables, with the cookie of its candidate. */
export type RunningSitting = {
  readonly id: string;
  readonly personId: string;
  readonly cookie: string;
  readonly fence: number;
  readonly questions: readonly DealtQuestion[];
};

/**
 * Opens `count` certification sittings of as many candidates at once, started a moment ago: what load and fault tests
 * need, without going through the lobby for each. Progress and eligibility are not looked at.
 */
export async function openRunningSittings(context: Context, count: number): Promise<readonly RunningSitting[]> {
  const { staff, auth } = context.databases;
  const missing = await ensureForms(staff, context);
  if (missing.length > 0) throw new Error(`No form: ${missing.map(({ problem }) => problem.message).join('; ')}`);
  const form = await staff
    .selectFrom('forms')
    .innerJoin('formPapers', 'formPapers.formId', 'forms.id')
    .select(['forms.id', 'formPapers.paper'])
    .where('forms.kind', '=', 'certification')
    .orderBy('forms.createdAt')
    .executeTakeFirstOrThrow();
  const { id: agreementId, version, hash } = context.agreements.current();
  return Promise.all(
    Array.from({ length: count }, async (_, index): Promise<RunningSitting> => {
      const personId = newId();
      const id = newId();
      const token = newSessionToken();
      const deal = dealSitting({ secret: context.secrets.sittingSecret, sittingId: id, paper: form.paper });
      await auth.transaction().execute(async (tx) => {
        const name = `Candidate ${index + 1}`;
        await tx
          .insertInto('people')
          .values({ id: personId, legalName: name, displayName: name, audienceGroup: 'other' })
          .execute();
        await createPersonKey(tx, { secrets: context.secrets, personId });
        await tx
          .insertInto('authUsers')
          .values({ id: personId, email: `${personId}@example.org`, emailVerified: true, image: null })
          .execute();
        await tx
          .insertInto('agreementAcceptances')
          .values({ id: newId(), personId, agreementId, version, hash })
          .execute();
        await tx
          .insertInto('authSessions')
          .values({
            id: newId(),
            userId: personId,
            token,
            expiresAt: new Date(Date.now() + 7_200_000),
            secondFactorAt: null,
            ipAddress: null,
            userAgent: 'test',
          })
          .execute();
      });
      await staff.transaction().execute(async (tx) => {
        const now = new Date();
        await tx
          .insertInto('sittings')
          .values({
            id,
            personId,
            formId: form.id,
            kind: 'certification',
            state: 'open',
            rulesVersion: 'test',
            rulesAcceptedAt: now,
            windowOpensAt: now,
            windowClosesAt: now,
            personalTimeMs: 3_600_000,
            graceMs: 60_000,
            startedAt: now,
            finishedAt: null,
            fence: 1,
            holder: `holder-${index}`.padEnd(8, '-'),
            fenceSince: 1,
          })
          .execute();
        await tx
          .insertInto('sittingDeals')
          .values({ sittingId: id, deal: JSON.stringify(deal) })
          .execute();
      });
      const cookie = context.accounts.cookie.headerFor(token).split(';')[0] ?? '';
      return { id, personId, cookie, fence: 1, questions: dealtQuestions(deal) };
    }),
  );
}
