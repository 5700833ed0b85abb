import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { ArtefactEntry, ArtefactRow } from './queries.ts';

/** An artefact as its owner sees it in the list. */
export type ArtefactView = z.input<Endpoints['PUT /api/bench/artefacts/:artefact']['response']>;

/** Presents an artefact field by field. */
export function presentArtefact({
  id,
  kind,
  title,
  revision,
  bytes,
  createdAt,
  changedAt,
}: ArtefactEntry): ArtefactView {
  return {
    id,
    kind,
    title,
    revision,
    bytes,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

/** The entry of an artefact whose body was read too. */
export function entryOf(row: ArtefactRow): ArtefactEntry {
  return { ...row, bytes: Buffer.byteLength(row.body) };
}
