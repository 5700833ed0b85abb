import type { MarkingPolicy, ModerationPolicy } from '@cmdsp/marking';
import { rational } from '@cmdsp/primitives';
import type { Database } from '../db/database.ts';
import type { ScriptWait } from '../db/tables/script-outcomes.ts';
import { readSetting } from '../settings/read-setting.ts';

/** Marks agree in a criterion when they are at most one level apart. */
const levelsApart = 1;

/** The rules by which marks are settled now. `isDouble`: two people mark the script, however the first mark turns out. */
export async function readMarkingPolicy(db: Database, isDouble: boolean): Promise<MarkingPolicy> {
  const apart = await readSetting(db, 'mark-apart-points');
  const within = await readSetting(db, 'second-mark-points');
  return {
    secondMark: isDouble ? { kind: 'always' } : { kind: 'near-pass-mark', within: rational(within, 100) },
    agreement: { share: rational(apart, 100), levels: levelsApart },
  };
}

/** Which settled works are read again. */
export async function readModerationPolicy(db: Database): Promise<ModerationPolicy> {
  return {
    perMille: (await readSetting(db, 'moderation-share')) * 10,
    minimum: await readSetting(db, 'moderation-minimum'),
    within: rational(await readSetting(db, 'moderation-points'), 100),
  };
}

/** Within how many days each step is done. */
export async function daysOfStep(db: Database, step: ScriptWait): Promise<number> {
  if (step === 'adjudication') return readSetting(db, 'adjudication-days');
  if (step === 'moderation' || step === 'release') return readSetting(db, 'moderation-days');
  return readSetting(db, 'mark-step-days');
}
