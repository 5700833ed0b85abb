import { makeCertificateNumber, standing } from '@cmdsp/certification';
import { addUtcMonths, type Instant, instant, type Json } from '@cmdsp/primitives';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { recordTeachers } from '../../accounts/record-teachers.ts';
import type { AwardEvidence } from '../../credentials/award-evidence.ts';
import { databaseClock } from '../../credentials/database-clock.ts';
import { loadEvidence } from '../../credentials/load-evidence.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { isUnderInvestigation } from '../../misconduct/open-cases.ts';
import { notify } from '../../notifications/notify.ts';
import type { CertificationSetting } from './certification-setting.ts';
import { conflictOf } from './conflict-of.ts';
import { countPlaces, findAcceptance, findCandidate, findNumberInForce, isPlaceFree, lockAwardsOf } from './queries.ts';
import { isBankExceptionNeeded } from './show-candidate.ts';
import { signCredential } from './sign-credential.ts';
import { signException } from './sign-exception.ts';

/** What an officer decides. */
export type AwardRequest = {
  readonly officerId: string;
  readonly personId: string;
  readonly reason: string;
  readonly bankExceptionReason: string | null;
};

/**
 * Awards a certificate: conflicts, evidence and scheme are checked again inside the transaction that writes certificate, event,
 * ledger record and mail. Whoever has one in force keeps it: the answer is its number.
 * @throws Problem `not-found`, `conflict-of-interest`, `requirements-missing`, `bank-exception-needed`
 */
export async function awardCertificate(
  setting: CertificationSetting,
  request: AwardRequest,
): Promise<{ number: string }> {
  const { context, scheme } = setting;
  const email = await findEmail(setting, request.personId);
  return context.databases.staff.transaction().execute(async (tx) => {
    await lockAwardsOf(tx, request.personId);
    const candidate = await findCandidate(tx, request.personId);
    if (candidate === null) throw new Problem('not-found', 'There is no such candidate.');
    await recordTeachers(tx, request.personId);
    const known = await listKnownRelations(tx, { actors: [request.officerId], people: [request.personId] });
    const conflict = conflictOf({ officerId: request.officerId, candidateId: request.personId }, known);
    if (conflict !== null) throw new Problem('conflict-of-interest', `${conflict} Another officer has to decide.`);
    if (await isUnderInvestigation(tx, request.personId))
      throw new Problem(
        'requirements-missing',
        'A case about an examination of this candidate is open. Decide it first.',
      );
    const existing = await findNumberInForce(tx, { personId: request.personId, schemeVersion: scheme.version });
    if (existing !== null) return { number: existing };

    const now = wholeSecond(await databaseClock(tx));
    const evidence = await gatherEvidence(tx, { setting, request, now });
    const number = makeCertificateNumber(new Uint8Array(randomBytes(10)));
    const certificate = {
      id: newId(),
      number,
      personId: request.personId,
      legalName: candidate.legalName,
      awardedAt: now,
      validUntil: addUtcMonths(now, scheme.validityMonths),
      place: await drawPlace(tx),
    };
    const credential = await signCredential(setting, { ...certificate, email });
    await save(tx, { setting, request, evidence, certificate, credential });
    await queueMail(tx, {
      config: context.config,
      kind: 'certificate-awarded',
      personId: request.personId,
      to: email,
      mail: {
        subject: 'Your CMDSP certificate',
        greeting: `Dear ${candidate.legalName},`,
        paragraphs: [
          'A certification officer has awarded you the certificate. You can read it, download it and share it from your certificate page.',
        ],
        action: { label: 'Open my certificate', url: `${context.config.publicUrl}/certificate` },
        closing: 'Congratulations, and thank you for your work.',
      },
    });
    await notify(tx, [
      {
        personId: request.personId,
        kind: 'certificate',
        eventKey: `certificate-awarded:${number}`,
        title: 'Your certificate is ready',
        body: 'A certification officer has awarded you the certificate.',
        path: '/certificate',
        hasOwnMail: true,
      },
    ]);
    return { number };
  });
}

type Certificate = {
  id: string;
  number: string;
  personId: string;
  legalName: string;
  awardedAt: Instant;
  validUntil: Instant;
  place: { list: number; index: number };
};

async function gatherEvidence(
  tx: Tx,
  { setting, request, now }: { setting: CertificationSetting; request: AwardRequest; now: Instant },
): Promise<AwardEvidence> {
  const { context, scheme, credentials } = setting;
  const evidence = await loadEvidence(tx, { personId: request.personId, as: 'staff' });
  const missing = standing(scheme, evidence).lines.filter((line) => line.state.kind === 'missing');
  const { exam } = evidence;
  if (missing.length > 0 || exam === null) {
    throw new Problem('requirements-missing', `Still missing: ${missing.map((line) => line.title).join('; ')}.`);
  }
  const isNeeded = isBankExceptionNeeded({ isBankPrivate: exam.isBankPrivate, isDemo: context.config.isDemo });
  const reason = request.bankExceptionReason;
  if (isNeeded && reason === null) {
    throw new Problem(
      'bank-exception-needed',
      'The exam used the public practice bank. Record why it may count, or use a private bank.',
    );
  }
  return {
    schemeVersion: scheme.version,
    quizPasses: evidence.quizPasses.map((pass) => ({ ...pass, passedAt: new Date(pass.passedAt).toISOString() })),
    exam: { ...exam, passedAt: new Date(exam.passedAt).toISOString() },
    work: evidence.work.flatMap(({ kind, subject, round, points, releasedAt, isPassed }) =>
      isPassed === true && points !== null && releasedAt !== null
        ? [{ kind, subject, round, points, passedAt: new Date(releasedAt).toISOString() }]
        : [],
    ),
    agreement: await findAcceptance(tx, request.personId),
    reason: request.reason,
    bankException:
      isNeeded && reason !== null
        ? signException(
            { officerId: request.officerId, personId: request.personId, sittingId: exam.sittingId, reason, at: now },
            credentials.ownTools.signer,
          )
        : null,
  };
}

async function save(
  tx: Tx,
  {
    setting,
    request,
    evidence,
    certificate,
    credential,
  }: {
    setting: CertificationSetting;
    request: AwardRequest;
    evidence: AwardEvidence;
    certificate: Certificate;
    credential: string;
  },
): Promise<void> {
  const { id, number, personId, legalName, place } = certificate;
  const awardedAt = new Date(certificate.awardedAt);
  await tx
    .insertInto('certificates')
    .values({
      id,
      number,
      personId,
      legalName,
      schemeVersion: setting.scheme.version,
      isDemonstration: setting.credentials.issuer.isDemonstration,
      status: 'valid',
      statusChangedAt: awardedAt,
      awardedAt,
      awardedBy: request.officerId,
      validFrom: awardedAt,
      validUntil: new Date(certificate.validUntil),
      statusList: place.list,
      statusIndex: place.index,
      evidence: JSON.stringify(evidence),
      credential,
    })
    .execute();
  await tx
    .insertInto('certificateEvents')
    .values({
      id: newId(),
      certificateId: id,
      action: 'award',
      actorId: request.officerId,
      reason: request.reason,
      at: awardedAt,
    })
    .execute();
  await appendRecord(tx, {
    streamKind: 'certificate',
    streamId: id,
    kind: 'certificate-awarded',
    actor: `person:${request.officerId}`,
    reason: request.reason,
    // Ids, times and scores, no name: the evidence is JSON by construction.
    body: {
      number,
      personId,
      evidence: evidence as unknown as Json,
      credentialHash: createHash('sha256').update(credential).digest('hex'),
    },
  });
}

/** A free random place in the newest list that is less than half full, so that a few draws suffice. */
async function drawPlace(tx: Tx): Promise<{ list: number; index: number }> {
  for (let list = 1; ; list += 1) {
    if ((await countPlaces(tx, list)) >= 65_536) continue;
    for (let draw = 0; draw < 64; draw += 1) {
      const place = { list, index: randomInt(131_072) };
      if (await isPlaceFree(tx, place)) return place;
    }
  }
}

/** Addresses belong to the sign-in tables, which only their own role may read. */
async function findEmail({ context }: CertificationSetting, personId: string): Promise<string> {
  const row = await context.databases.auth
    .selectFrom('authUsers')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found', 'There is no such candidate.');
  return row.email;
}

/** What is signed has whole seconds; what is stored shall be equal to it. */
function wholeSecond(at: Instant): Instant {
  return instant(Math.floor(at / 1000) * 1000);
}
