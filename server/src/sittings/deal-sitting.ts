import { createHmac } from 'node:crypto';
import { type Deal, dealPaper, type Paper } from '@cmdsp/forms';

/**
 * Deals a paper for one sitting. Seed and handles are HMACs of the server's secret over the sitting's id, so nobody can
 * tell from a handle what it stands for, and no two sittings share one.
 */
export function dealSitting(options: {
  readonly secret: string;
  readonly sittingId: string;
  readonly paper: Paper;
}): Deal {
  const { secret, sittingId, paper } = options;
  const derive = (purpose: string, label: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['sitting', purpose, sittingId, label]))
      .digest('base64url');
  return dealPaper({ paper, seed: derive('seed', 'deal'), handleOf: (label) => derive('handle', label).slice(0, 16) });
}
