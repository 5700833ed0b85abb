import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { currentProfile } from '../../accommodations/profile-of.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { presentRequest } from './present-request.ts';
import { listEvidence, listOwnRequests } from './queries.ts';

/** What is arranged for somebody, what they asked, and when an officer read what they gave. */
export async function showOwnAccommodations({ databases }: Pick<Context, 'databases'>, personId: string) {
  return asPerson(databases.candidate, personId, async (tx) => {
    const requests = await listOwnRequests(tx);
    const evidence = await listEvidence(
      tx,
      requests.map(({ id }) => id),
    );
    const readings = await tx
      .selectFrom('accommodationReadings')
      .select(['requestId', 'evidenceId', 'readAt'])
      .orderBy('readAt')
      .execute();
    return {
      decideDays: await readSetting(tx, 'accommodation-decide-days'),
      keepDays: await readSetting(tx, 'accommodation-evidence-days'),
      profile: await currentProfile(tx, personId),
      requests: requests.map((request) => ({
        ...presentRequest(request),
        evidence: evidence
          .filter(({ requestId }) => requestId === request.id)
          .map(({ id, name, bytes }) => ({ id, name, bytes })),
        readings: readings
          .filter(({ requestId }) => requestId === request.id)
          .map(({ evidenceId, readAt }) => ({
            what: evidenceId === null ? ('words' as const) : ('evidence' as const),
            readAt: readAt.toISOString(),
          })),
      })),
    };
  });
}
