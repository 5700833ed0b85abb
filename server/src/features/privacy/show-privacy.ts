import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import { type Ground, groundsAgainst, groundWords } from '../../privacy/grounds-against.ts';
import { loadErasureFacts } from '../../privacy/load-erasure-facts.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';
import { retention } from '../../privacy/retention.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { findOpenRequest, listHolds, listRequests } from './queries.ts';

type Answer<Key extends keyof Endpoints> = z.input<Extract<Endpoints[Key]['response'], z.ZodType>>;
const dayMs = 86_400_000;

/** The notice in force and the retention table that it belongs to. */
export function showPrivacy({ agreements }: Pick<Context, 'agreements'>): Answer<'GET /api/privacy'> {
  const notice = agreements.privacyNotice();
  return {
    notice: notice === null ? null : { title: notice.title, version: notice.version, tree: notice.tree },
    retention: retention.map(({ id, what, why, ground, howLong, atErasure }) => ({
      id,
      what,
      why,
      ground,
      howLong,
      atErasure,
    })),
    coolingOffDays: privacyRules.coolingOffDays,
    answerDays: privacyRules.answerDays,
  };
}

/** What somebody asked for, what stands against it (or would), and what they agreed to. */
export async function showOwnPrivacy(
  { databases, agreements }: Context,
  personId: string,
): Promise<Answer<'GET /api/privacy/mine'>> {
  const request = await findOpenRequest(databases.staff, personId);
  const givesUpCertificate = request?.givesUpCertificate ?? false;
  const facts = await loadErasureFacts(databases.staff, { personId, givesUpCertificate });
  const now = await databaseNow(databases.staff);
  const consents = await databases.staff
    .selectFrom('agreementAcceptances')
    .select(['agreementId', 'version', 'hash', 'acceptedAt'])
    .where('personId', '=', personId)
    .orderBy('acceptedAt', 'desc')
    .execute();
  const inForce = agreements.current();
  return {
    erasure: request === null ? null : { ...presentTimes(request), givesUpCertificate },
    grounds: groundsAgainst(facts, now).map(presentGround),
    hasCertificate: facts.certificatesUntil.some((until) => until > now),
    coolingOffDays: privacyRules.coolingOffDays,
    consents: consents.map(({ version, hash, acceptedAt }) => ({
      agreement: inForce.title,
      version,
      acceptedAt: acceptedAt.toISOString(),
      isInForce: hash === inForce.hash,
    })),
  };
}

/** Every request with what stands against it. */
export async function showErasures(db: Database): Promise<Answer<'GET /api/privacy/erasures'>> {
  const now = await databaseNow(db);
  const requests = await listRequests(db);
  const erasures = [];
  for (const request of requests) {
    const { id, personId, legalName, state, givesUpCertificate, endedAt } = request;
    const isWaiting = state === 'waiting';
    const holds = isWaiting ? await listHolds(db, personId) : [];
    const grounds = isWaiting ? groundsAgainst(await loadErasureFacts(db, { personId, givesUpCertificate }), now) : [];
    erasures.push({
      id,
      personId,
      legalName,
      state,
      ...presentTimes(request),
      endedAt: endedAt?.toISOString() ?? null,
      givesUpCertificate,
      grounds: grounds.map(presentGround),
      holds: holds.map((hold) => ({ ...hold, placedAt: hold.placedAt.toISOString() })),
    });
  }
  return { erasures };
}

function presentTimes({ askedAt, dueAt }: { askedAt: Date; dueAt: Date }) {
  const answerBy = new Date(askedAt.getTime() + privacyRules.answerDays * dayMs);
  return { askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString(), answerBy: answerBy.toISOString() };
}

function presentGround({ kind, until }: Ground) {
  return { kind, words: groundWords(kind), until: until === null ? null : new Date(until).toISOString() };
}
