import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { domainOf } from '../../mail/check-sender.ts';
import { countMails, listBounces } from './queries.ts';

/** How it stands with mail. */
export async function showMail({
  config,
  databases,
}: Context): Promise<z.input<Endpoints['GET /api/mail']['response']>> {
  const bounces = await listBounces(databases.staff);
  return {
    from: config.mailFrom,
    domain: domainOf(config.mailFrom),
    isSending: config.smtpUrl !== null,
    counts: await countMails(databases.staff),
    bounces: bounces.map(({ email, status, reason, bouncedAt }) => ({
      email,
      status,
      reason,
      bouncedAt: bouncedAt.toISOString(),
    })),
  };
}
