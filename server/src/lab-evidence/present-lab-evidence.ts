import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { StoredEvidence } from './read-lab-evidence.ts';
import { situationOf } from './situation-of.ts';

/** A run of a lab beside a script, as whoever marks or decides reads it. */
export type LabEvidenceView = z.input<Endpoints['GET /api/marking/scripts/:code']['response']>['labs'][number];

/** Field by field what a marker reads of a run: nothing that says whose it is, when it was made or which run it is. */
export function presentLabEvidence(
  { catalogue, labs }: Pick<Context, 'catalogue' | 'labs'>,
  { place, labId, variant, saves, points, capPoints, marking }: StoredEvidence,
): LabEvidenceView {
  const text = catalogue.labs.find(({ id }) => id === labId);
  const criteria = labs.find(({ id }) => id === labId)?.criteria ?? [];
  return {
    place,
    lab: { id: labId, title: text?.title ?? labId, module: text?.module ?? null },
    situation: situationOf(variant),
    saves,
    points,
    cap: capPoints === null ? null : { points: capPoints, sentence: marking.cap?.witness.sentence ?? null },
    criteria: marking.results.map(({ criterion, earned, witnesses }) => {
      const known = criteria.find(({ id }) => id === criterion);
      return {
        id: criterion,
        title: known?.title ?? criterion,
        points: known?.points ?? null,
        earned,
        reasons: witnesses.map(({ sentence }) => sentence),
      };
    }),
  };
}
