import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { getDossier } from '../../dossiers/find-dossier.ts';
import { listComments } from '../../dossiers/list-comments.ts';
import { notify } from '../../notifications/notify.ts';
import { recordRelation } from '../../accounts/record-relation.ts';
import { getTaughtDossier } from './taught-dossiers.ts';

type Said = { readonly part: number; readonly body: string };

/** What was said about the dossier in hand. @throws Problem `not-found` */
export async function showComments({ databases }: Context, personId: string) {
  const dossier = await asPerson(databases.candidate, personId, (tx) => getDossier(tx, personId));
  const comments = await databases.staff
    .transaction()
    .execute((tx) => listComments(tx, { dossierId: dossier.id, viewerId: personId }));
  return { comments };
}

/** The candidate's answer about a part; whoever commented on it before is told. @throws Problem `not-found` */
export async function answerComment(
  { databases }: Context,
  { personId, part, body }: Said & { readonly personId: string },
) {
  const { id } = await asPerson(databases.candidate, personId, async (tx) => {
    const dossier = await getDossier(tx, personId);
    await tx
      .insertInto('dossierComments')
      .values({ id: newId(), dossierId: dossier.id, part, authorId: personId, authorRole: 'candidate', body })
      .execute();
    return dossier;
  });
  return databases.staff.transaction().execute(async (tx) => {
    const comments = await listComments(tx, { dossierId: id, viewerId: personId });
    const facilitators = await tx
      .selectFrom('dossierComments')
      .select('authorId')
      .distinct()
      .where('dossierId', '=', id)
      .where('part', '=', part)
      .where('authorRole', '=', 'facilitator')
      .execute();
    const newest = comments.findLast((one) => one.by.isViewer);
    await notify(
      tx,
      facilitators.map(({ authorId }) => ({
        personId: authorId,
        kind: 'course',
        eventKey: `dossier-answer:${newest?.id}`,
        title: `A candidate answered about part ${part} of a dossier`,
        body: '',
        path: `/staff/dossiers/${id}#part-${part}`,
      })),
    );
    return { comments };
  });
}

/**
 * A facilitator's comment on a part. The candidate is told, and whoever comments has taught: they mark nothing of this
 * candidate and decide nothing about them. @throws Problem `not-found`
 */
export async function commentOnDossier(
  { databases }: Context,
  { facilitatorId, dossierId, part, body }: Said & { readonly facilitatorId: string; readonly dossierId: string },
) {
  return databases.staff.transaction().execute(async (tx) => {
    const dossier = await getTaughtDossier(tx, { facilitatorId, dossierId });
    const id = newId();
    await tx
      .insertInto('dossierComments')
      .values({ id, dossierId, part, authorId: facilitatorId, authorRole: 'facilitator', body })
      .execute();
    await recordRelation(tx, {
      personId: facilitatorId,
      kind: 'taught',
      otherPersonId: dossier.personId,
      recordedBy: null,
      reason: 'Commented on a dossier',
    });
    await notify(tx, [
      {
        personId: dossier.personId,
        kind: 'course',
        eventKey: `dossier-comment:${id}`,
        title: `Your facilitator commented on part ${part} of your dossier`,
        body: body.length > 300 ? `${body.slice(0, 299)}…` : body,
        path: `/dossier/part/${part}#comments`,
      },
    ]);
    return { comments: await listComments(tx, { dossierId, viewerId: facilitatorId }) };
  });
}
