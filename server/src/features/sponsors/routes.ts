import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { createSponsor } from './create-sponsor.ts';
import { listRepresentatives, listSponsors, listVouchers } from './queries.ts';
import { appointRepresentative, endRepresentative } from './representatives.ts';
import { presentVoucher } from './show-sponsorship.ts';
import { sponsorshipRoutes } from './sponsorship-routes.ts';
import { createVoucher, revokeVoucher } from './vouchers.ts';

/** Sponsors: for administrators, for those who speak for them, and for those who have a seat. */
export function sponsorRoutes(app: App, context: Context): void {
  const { staff } = context.databases;

  serveEndpoint(app, 'GET /api/sponsors', async () => ({
    sponsors: (await listSponsors(staff)).map((row) => ({
      ...row,
      representatives: [...row.representatives],
      createdAt: row.createdAt.toISOString(),
    })),
  }));
  serveEndpoint(app, 'POST /api/sponsors', async ({ body, viewer }) => ({
    id: await createSponsor(context, { name: body.name, by: personOf(viewer).personId }),
  }));
  serveEndpoint(app, 'GET /api/sponsors/:sponsor', async ({ params }) => {
    const sponsor = (await listSponsors(staff)).find(({ id }) => id === params.sponsor);
    if (sponsor === undefined) throw new Problem('not-found', 'There is no such sponsor.');
    const representatives = await listRepresentatives(staff, sponsor.id);
    return {
      id: sponsor.id,
      name: sponsor.name,
      representatives: representatives.map((row) => ({ ...row, appointedAt: row.appointedAt.toISOString() })),
      vouchers: (await listVouchers(staff, sponsor.id)).map(presentVoucher),
    };
  });
  serveEndpoint(app, 'POST /api/sponsors/:sponsor/representatives', async ({ params, body, viewer }) => {
    await appointRepresentative(context, { sponsorId: params.sponsor, ...body, by: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/sponsors/:sponsor/representatives/:person/end', async ({ params, body, viewer }) => {
    const { sponsor: sponsorId, person: personId } = params;
    await endRepresentative(context, { sponsorId, personId, reason: body.reason, by: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/sponsors/:sponsor/vouchers', async ({ params, body, viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    return createVoucher(context, { sponsorId: params.sponsor, ...body, by: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/sponsors/:sponsor/vouchers/:voucher/revoke', async ({ params, body, viewer }) => {
    const { sponsor: sponsorId, voucher: voucherId } = params;
    await revokeVoucher(context, { sponsorId, voucherId, reason: body.reason, by: personOf(viewer).personId });
  });
  sponsorshipRoutes(app, context);
}
