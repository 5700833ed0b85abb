import type { Context } from '../context.ts';
import { submitRun } from '../features/labs/submit-run.ts';
import { traceSaves } from './lab-answers.ts';
import { playLab } from './play-lab.ts';

/** Lets somebody hand in a graded run of the lab on a premarket file; nothing where they have one, or the lab is not in use. */
export async function handInLab(context: Context, personId: string): Promise<void> {
  const played = await playLab(context, { personId, labId: 'trace-and-submit', kind: 'graded', saves: traceSaves });
  if (played !== null) await submitRun(context, { personId, ...played });
}
