import type { ProgrammeBlueprint } from '@cmdsp/content';
import { questionsOfForm } from '@cmdsp/forms';
import { approximateRational, parseRational, rational, multiplyRational } from '@cmdsp/primitives';
import { deadlineOf, phaseOf } from '@cmdsp/sittings';
import { admissionWords } from '../../bookings/admission-words.ts';
import { findAdmission, findBookedPlace } from '../../bookings/find-admission.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { examRules, graceMs, nonDisclosure } from '../../sittings/exam-rules.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';
import { findObstaclesOf } from '../../sittings/eligibility-of.ts';
import { type ObstacleView, obstacleWords } from '../../sittings/obstacle-words.ts';
import { findLiveSitting, type ListedSitting, listSittings, settleExpiry } from './queries.ts';

/** The exam page: what the two exams are, the rules, and whether this person may start. */
export async function showExam(context: Context, { personId }: { readonly personId: string }) {
  const { candidate, staff } = context.databases;
  const { programme } = context.catalogue;
  for (const kind of ['rehearsal', 'certification'] as const) {
    const live = await findLiveSitting(staff, { personId, kind });
    if (live !== undefined) await settleExpiry(staff, live);
  }
  return asPerson(candidate, personId, async (tx) => {
    const now = await databaseNow(tx);
    const sittings = await listSittings(tx, personId);
    const admission = await findAdmission(tx, { personId, now });
    const barrier = admissionWords(admission);
    const place = await findBookedPlace(tx, personId);
    const obstacles = await findObstaclesOf(tx, { personId, programme, sittings, now });
    const forms = await tx.selectFrom('forms').select('kind').distinct().where('status', '=', 'published').execute();
    const card = (kind: SittingKind, blueprint: ProgrammeBlueprint, found: readonly ObstacleView[]) => {
      const own = sittings.filter((sitting) => sitting.kind === kind);
      const isMade = forms.some((form) => form.kind === kind);
      const missing: readonly ObstacleView[] = isMade
        ? []
        : [
            {
              kind: 'no-form',
              message: 'No exam form has been prepared yet. The certification office has to do that first.',
              until: null,
            },
          ];
      return {
        kind,
        title: blueprint.title,
        questionCount: questionsOfForm(blueprint),
        pretestCount: blueprint.pretest,
        durationMinutes: blueprint.durationMinutes,
        passPercent: approximateRational(multiplyRational(parseRational(blueprint.passMark), rational(100))),
        graceSeconds: graceMs / 1000,
        obstacles: [...missing, ...found],
        live: own.flatMap(presentLive(now))[0] ?? null,
        past: own.flatMap(presentPast),
      };
    };
    return {
      now,
      rules: { version: examRules.version, items: [...examRules.items] },
      nonDisclosure: { version: nonDisclosure.version, paragraphs: [...nonDisclosure.paragraphs] },
      admission: await readSetting(tx, 'examination-admission'),
      booking:
        place === null
          ? null
          : {
              id: place.id,
              title: place.title,
              opensAt: place.opensAt.toISOString(),
              closesAt: place.closesAt.toISOString(),
              timeZone: place.timeZone,
              needsCheckIn: place.needsCheckIn,
              isCheckedIn: place.isCheckedIn,
              isOpen: admission.kind === 'place',
            },
      retakes: { waitingDays: programme.retakes.waitingDays, attemptsPerYear: programme.retakes.attemptsPerYear },
      isPracticeBank: !context.isBankPrivate,
      rehearsal: card('rehearsal', programme.rehearsal, []),
      certification: card('certification', programme.examination, [
        ...obstacles.map(obstacleWords),
        ...(barrier === null ? [] : [barrier]),
      ]),
    };
  });
}

function presentLive(now: Awaited<ReturnType<typeof databaseNow>>) {
  return (row: ListedSitting): readonly { id: string; isStarted: boolean; deadline: number | null }[] => {
    const sitting = sittingOf(row);
    const phase = phaseOf(sitting, now);
    if (sitting.kind === 'open' && phase !== 'expired')
      return [{ id: row.id, isStarted: true, deadline: deadlineOf(sitting) }];
    if (sitting.kind === 'scheduled' && now <= sitting.window.closesAt)
      return [{ id: row.id, isStarted: false, deadline: null }];
    return [];
  };
}

function presentPast({ id, state, startedAt, finishedAt, decision }: ListedSitting) {
  if (startedAt === null || finishedAt === null || state === 'scheduled' || state === 'open') return [];
  return [{ id, finishedAt: finishedAt.toISOString(), phase: state, decision }];
}
