import { writeCalendar } from '@cmdsp/cohorts';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import { bookingEntries } from '../../bookings/booking-entries.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { askExcuse } from './ask-excuse.ts';
import { bookPlace, movePlace } from './book-place.ts';
import { giveBackPlace } from './give-back-place.ts';
import { showOwnBookings } from './show-own-bookings.ts';

/** Places in examination windows: every candidate for themselves. */
export function bookingRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/bookings/mine', async ({ viewer }) =>
    showOwnBookings(context, requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'POST /api/bookings', async ({ viewer, body }) =>
    bookPlace(context, { personId: requireCandidate(viewer).personId, windowId: body.windowId }),
  );
  serveEndpoint(app, 'POST /api/bookings/:id/move', async ({ viewer, params, body }) => {
    const { personId } = requireCandidate(viewer);
    return movePlace(context, { personId, bookingId: params.id, windowId: body.windowId });
  });
  serveEndpoint(app, 'POST /api/bookings/:id/cancellation', async ({ viewer, params }) => {
    await giveBackPlace(context, { personId: requireCandidate(viewer).personId, bookingId: params.id });
  });
  serveEndpoint(app, 'POST /api/bookings/:id/excuse', async ({ viewer, params, body }) => {
    await askExcuse(context, { personId: requireCandidate(viewer).personId, bookingId: params.id, words: body.words });
  });
  serveEndpoint(app, 'GET /api/bookings/:id/calendar', async ({ viewer, params, reply }) => {
    const entries = await bookingEntries(context, {
      personId: requireCandidate(viewer).personId,
      bookingId: params.id,
    });
    if (entries.length === 0) throw new Problem('not-found', 'There is no such booking among yours.');
    await reply
      .type('text/calendar; charset=utf-8')
      .headers({ 'content-disposition': 'attachment; filename="exam.ics"', 'cache-control': 'private, no-store' })
      .send(writeCalendar({ name: 'CMDSP exam', timeZone: 'UTC', entries }));
    return '';
  });
}
