import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { beginDefence } from './begin-defence.ts';
import { beginRound } from './begin-round.ts';
import { endWhenOver, handInCapstone } from './end-defence.ts';
import { freezeDossier } from './freeze-dossier.ts';
import { showCapstone } from './show-capstone.ts';
import { tellEvent } from './tell-event.ts';

const steps = {
  'POST /api/capstone/freezing': freezeDossier,
  'POST /api/capstone/event': tellEvent,
  'POST /api/capstone/defence': beginDefence,
  'POST /api/capstone/hand-in': handInCapstone,
  'POST /api/capstone/rounds': beginRound,
} as const;

/** The capstone, step by step. A defence whose time is over is handed in before anything else is done or shown. */
export function capstoneRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/capstone', async ({ viewer }) => {
    const { personId } = requireCandidate(viewer);
    const shown = await showCapstone(context, personId);
    const defence = shown.rounds[0]?.state === 'defence' ? shown.rounds[0].defence : null;
    if (defence === null || defence.endsAt > shown.now) return shown;
    return (await endWhenOver(context, personId)) ? showCapstone(context, personId) : shown;
  });
  // Object.keys forgets the type of the keys.
  for (const key of Object.keys(steps) as (keyof typeof steps)[]) {
    serveEndpoint(app, key, async ({ viewer }) => {
      const { personId } = requireCandidate(viewer);
      await endWhenOver(context, personId);
      await steps[key](context, personId);
      return showCapstone(context, personId);
    });
  }
}
