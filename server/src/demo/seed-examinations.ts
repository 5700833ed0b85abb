import { rightResponses } from '@cmdsp/forms';
import type { Context } from '../context.ts';
import { openCredentials } from '../credentials/open-credentials.ts';
import { schemeOf } from '../credentials/scheme-of.ts';
import { awardCertificate } from '../features/certification/award-certificate.ts';
import { saveResponses } from '../features/sittings/save-responses.ts';
import { startSitting } from '../features/sittings/start-sitting.ts';
import { submitSitting } from '../features/sittings/submit-sitting.ts';
import { takeSeat } from '../features/sittings/take-seat.ts';
import { examRules, nonDisclosure } from '../sittings/exam-rules.ts';
import { seedPassedWork } from './seed-passed-work.ts';
import type { SeededPeople } from './seed-people.ts';

/** How many questions the invented candidates leave unanswered: they are good, not perfect. */
const leftOpen = 4;

/**
 * Lets two candidates of the demonstration sit the examination and pass; one then waits for the officer's decision, the
 * other has the certificate. Goes through the same use cases as people do, and does nothing that is done already.
 */
export async function seedExaminations(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  for (const key of ['candidate-passed', 'candidate-certified'] as const) {
    const personId = idOf.get(key);
    if (personId === undefined) continue;
    await seedPassedWork(context, personId);
    if (!(await hasPassed(context, personId))) await passExamination(context, personId);
  }
  const officerId = idOf.get('officer');
  const personId = idOf.get('candidate-certified');
  if (officerId === undefined || personId === undefined) return;
  await award(context, { officerId, personId });
}

async function hasPassed(context: Context, personId: string): Promise<boolean> {
  const found = await context.databases.staff
    .selectFrom('results')
    .select('sittingId')
    .where('personId', '=', personId)
    .where('kind', '=', 'certification')
    .where('decision', '=', 'pass')
    .executeTakeFirst();
  return found !== undefined;
}

async function passExamination(context: Context, personId: string): Promise<void> {
  const { id } = await takeSeat(context, {
    personId,
    kind: 'certification',
    rulesVersion: examRules.version,
    nonDisclosureVersion: nonDisclosure.version,
  });
  const { fence } = await startSitting(context, { id, personId, holder: 'demonstration' });
  const answers = await rightAnswers(context, id);
  const changes = answers
    .slice(leftOpen)
    .map(({ position, response }, index) => ({ position, fence, revision: index + 1, response }));
  await saveResponses(context, { id, personId, changes });
  await submitSitting(context, { id, personId, fence });
}

async function rightAnswers(context: Context, sittingId: string) {
  const { deal, key } = await context.databases.staff
    .selectFrom('sittings')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'sittings.id')
    .innerJoin('formKeys', 'formKeys.formId', 'sittings.formId')
    .select(['sittingDeals.deal', 'formKeys.key'])
    .where('sittings.id', '=', sittingId)
    .executeTakeFirstOrThrow();
  return [...rightResponses(key, deal)].map(([position, response]) => ({ position, response }));
}

async function award(context: Context, people: { officerId: string; personId: string }): Promise<void> {
  const credentials = openCredentials(context);
  try {
    const setting = { context, credentials, scheme: schemeOf(context.catalogue.programme.certification) };
    const reason = 'Demonstration: evidence complete, no conflict of interest.';
    await awardCertificate(setting, { ...people, reason, bankExceptionReason: null });
  } finally {
    await credentials.close();
  }
}
