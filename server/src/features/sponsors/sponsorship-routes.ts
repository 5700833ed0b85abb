import { countTry } from '../../accounts/limits.ts';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { giveConsent, withdrawConsent } from './consent.ts';
import { checkInvitations, invitePeople } from './invite-people.ts';
import { requireSpeaksFor } from './policy.ts';
import { listSponsors } from './queries.ts';
import { redeemSeat } from './redeem-seat.ts';
import { showSeats } from './show-seats.ts';
import { showSponsorship } from './show-sponsorship.ts';

/** What somebody does who speaks for a sponsor, and what learners do with their seats. */
export function sponsorshipRoutes(app: App, context: Context): void {
  const { staff } = context.databases;

  serveEndpoint(app, 'GET /api/sponsorships', async ({ viewer }) => {
    const own = await listSponsors(staff, { representative: personOf(viewer).personId });
    return { sponsors: own.map(({ id, name }) => ({ id, name })) };
  });
  serveEndpoint(app, 'GET /api/sponsorships/:sponsor', async ({ params, viewer }) =>
    showSponsorship(context, { sponsorId: params.sponsor, personId: personOf(viewer).personId }),
  );
  serveEndpoint(
    app,
    'POST /api/sponsorships/:sponsor/vouchers/:voucher/invitations/check',
    async ({ params, body, viewer }) => {
      const { sponsor: sponsorId, voucher: voucherId } = params;
      await requireSpeaksFor(staff, { personId: personOf(viewer).personId, sponsorId });
      const judged = await checkInvitations(staff, { sponsorId, voucherId, people: body.people });
      if (judged.kind === 'unusable') return judged;
      return { kind: 'checked' as const, good: judged.good.length, faults: judged.faults.slice(0, 100) };
    },
  );
  serveEndpoint(
    app,
    'POST /api/sponsorships/:sponsor/vouchers/:voucher/invitations',
    async ({ params, body, viewer }) => {
      const { sponsor: sponsorId, voucher: voucherId } = params;
      const by = personOf(viewer).personId;
      await requireSpeaksFor(staff, { personId: by, sponsorId });
      return { invited: await invitePeople(context, { sponsorId, voucherId, people: body.people, by }) };
    },
  );
  serveEndpoint(app, 'GET /api/seats', async ({ viewer }) => showSeats(context, requireCandidate(viewer).personId));
  serveEndpoint(app, 'POST /api/seats', async ({ body, viewer, request }) => {
    const { personId } = requireCandidate(viewer);
    await countTry(context, { limit: 'link-address', subject: request.ip });
    return redeemSeat(context, { personId, code: body.code });
  });
  serveEndpoint(app, 'PUT /api/seats/:sponsor/consent', async ({ params, body, viewer }) => {
    const { personId } = requireCandidate(viewer);
    await giveConsent(context, { sponsorId: params.sponsor, personId, version: body.version });
  });
  serveEndpoint(app, 'DELETE /api/seats/:sponsor/consent', async ({ params, viewer }) => {
    await withdrawConsent(context, { sponsorId: params.sponsor, personId: personOf(viewer).personId });
  });
}
