import type { Endpoints } from '@cmdsp/contract';
import { findConflict } from '@cmdsp/impartiality';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { conflictBetween } from '../../impartiality/conflict-between.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { listStrandedSteps, type StrandedStep } from './list-stranded-steps.ts';
import { barrierOf } from './part-in-script.ts';
import { listDecidedScripts, listWaitingScripts, listWritersOf } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/marking-decisions']['response']>;

/** What waits for officers and what was decided; never work of somebody to whom the officer has a relation. */
export async function showDecisions({ databases }: Pick<Context, 'databases'>, officerId: string): Promise<Answer> {
  return databases.staff.transaction().execute(async (tx) => {
    const [waiting, decided] = [await listWaitingScripts(tx), await listDecidedScripts(tx)];
    const writers = await listWritersOf(
      tx,
      [...waiting, ...decided].map(({ submissionId }) => submissionId),
    );
    const people = [...new Set([...writers.values()].flat())];
    const known = await listKnownRelations(tx, { actors: [officerId], people });
    const isOpen = ({ submissionId }: { readonly submissionId: string }) => {
      const personIds = writers.get(submissionId) ?? [];
      return findConflict({ assignment: 'mark', actorId: officerId, personIds, ...known }) === null;
    };
    const shown: Answer['waiting'] = [];
    for (const { id, submissionId, code, kind, subject, title, step, dueBy, isLate } of waiting.filter(isOpen)) {
      const isOfficers = step === 'adjudication' || step === 'moderation';
      const barrier = isOfficers ? await barrierOf(tx, { script: { id, submissionId }, officerId }) : null;
      const row = { id, code, kind, subject, title, step, dueBy: dueBy.toISOString(), isLate };
      shown.push({ ...row, barrier: barrier?.words ?? null });
    }
    const open = decided.filter(isOpen);
    const stranded: Answer['stranded'] = [];
    for (const one of await listStrandedSteps(tx)) stranded.push(await presentStranded(tx, one, officerId));
    return {
      waiting: shown,
      decided: open.map(({ id, code, kind, subject, title, points, isPassed, releasedAt }) => {
        return { id, code, kind, subject, title, points, isPassed, releasedAt: releasedAt?.toISOString() ?? null };
      }),
      stranded,
      hidden: waiting.length + decided.length - shown.length - open.length,
      releases: await readSetting(tx, 'mark-release'),
    };
  });
}

/** A script of somebody to whom the officer has a relation stays without its code. */
async function presentStranded(
  tx: Tx,
  { about, step, needs, holders }: StrandedStep,
  officerId: string,
): Promise<Answer['stranded'][number]> {
  if (about.kind === 'marker') return { about: about.name, step, needs, holders };
  const conflict = await conflictBetween(tx, { assignment: 'mark', actorId: officerId, personIds: about.writers });
  return { about: conflict === null ? about.code : null, step, needs, holders };
}
