import { type CertificateStatus, changeStatus, type StatusAction, statusAt } from '@cmdsp/certification';
import { instant } from '@cmdsp/primitives';
import { newId } from '../../db/uuid.ts';
import { databaseClock } from '../../credentials/database-clock.ts';
import { Problem } from '../../http/problem.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import type { CertificationSetting } from './certification-setting.ts';
import { conflictOf } from './conflict-of.ts';
import { lockCertificate } from './queries.ts';

/** What an officer decides about a certificate that exists. */
export type StatusRequest = {
  readonly officerId: string;
  readonly certificateId: string;
  readonly action: StatusAction;
  readonly reason: string;
};

const records = {
  suspend: 'certificate-suspended',
  reinstate: 'certificate-reinstated',
  revoke: 'certificate-revoked',
} as const;

const words = { suspend: 'suspended', reinstate: 'reinstated', revoke: 'revoked' } as const;

/**
 * Suspends, reinstates or revokes. The row is locked first; verify page and status lists read the same row, so the effect is
 * seen with the commit, and the holder is told. @throws Problem `not-found`, `conflict-of-interest`, `status-change-impossible`
 */
export async function changeCertificateStatus(
  { context }: CertificationSetting,
  request: StatusRequest,
): Promise<{ status: CertificateStatus }> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const certificate = await lockCertificate(tx, request.certificateId);
    if (certificate === null) throw new Problem('not-found', 'There is no such certificate.');
    const known = await listKnownRelations(tx, { actors: [request.officerId], people: [certificate.personId] });
    const conflict = conflictOf({ officerId: request.officerId, candidateId: certificate.personId }, known);
    if (conflict !== null) throw new Problem('conflict-of-interest', `${conflict} Another officer has to decide.`);
    const changed = changeStatus(certificate.status, request.action);
    if (!changed.ok)
      throw new Problem(
        'status-change-impossible',
        `The certificate is ${certificate.status}. Reload the list to see what can be done.`,
      );

    const eventId = newId();
    const record = await appendRecord(tx, {
      streamKind: 'certificate',
      streamId: certificate.id,
      kind: records[request.action],
      actor: `person:${request.officerId}`,
      reason: request.reason,
      body: { number: certificate.number, from: certificate.status, to: changed.value },
    });
    await tx
      .updateTable('certificates')
      .set({ status: changed.value, statusChangedAt: record.at })
      .where('id', '=', certificate.id)
      .execute();
    await tx
      .insertInto('certificateEvents')
      .values({
        id: eventId,
        certificateId: certificate.id,
        action: request.action,
        actorId: request.officerId,
        reason: request.reason,
        at: record.at,
      })
      .execute();
    await notify(tx, [
      {
        personId: certificate.personId,
        kind: 'certificate',
        eventKey: `${records[request.action]}:${eventId}`,
        title: `Your certificate was ${words[request.action]}`,
        body: `A certification officer has ${words[request.action]} the certificate ${certificate.number}. Your certificate page says what holds now.`,
        path: '/certificate',
      },
    ]);
    const period = {
      validFrom: instant(certificate.validFrom.getTime()),
      validUntil: instant(certificate.validUntil.getTime()),
    };
    return { status: statusAt({ status: changed.value, ...period }, await databaseClock(tx)) };
  });
}
