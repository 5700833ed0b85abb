import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { mostArtefacts } from './add-artefact.ts';
import { type ArtefactView, entryOf, presentArtefact } from './present-artefact.ts';
import { findArtefact, listArtefacts, updateTitle } from './queries.ts';
import { mostBytes } from './write-body.ts';

type Asked = { readonly personId: string; readonly id: string };

/** What lies on somebody's bench. */
export async function showBench(
  context: Context,
  personId: string,
): Promise<z.input<Endpoints['GET /api/bench/artefacts']['response']>> {
  const rows = await asPerson(context.databases.candidate, personId, (tx) => listArtefacts(tx, personId));
  return { artefacts: rows.map(presentArtefact), most: mostArtefacts, mostBytes };
}

/** One artefact with its body. @throws Problem `not-found` */
export async function showArtefact(
  context: Context,
  asked: Asked,
): Promise<z.input<Endpoints['GET /api/bench/artefacts/:artefact']['response']>> {
  const row = await asPerson(context.databases.candidate, asked.personId, (tx) => findArtefact(tx, asked));
  if (row === null) throw artefactNotFound();
  return { ...presentArtefact(entryOf(row)), body: JSON.parse(row.body) as unknown };
}

/** Gives an artefact another name. @throws Problem `not-found` */
export async function renameArtefact(
  context: Context,
  asked: Asked & { readonly title: string },
): Promise<ArtefactView> {
  const row = await asPerson(context.databases.candidate, asked.personId, (tx) => updateTitle(tx, asked));
  if (row === null) throw artefactNotFound();
  return presentArtefact(row);
}

function artefactNotFound(): Problem {
  return new Problem('not-found', 'This artefact is not on your bench any more.');
}
