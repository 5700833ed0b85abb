import type { ScoringChange } from '@cmdsp/forms';
import { approximateRational, divideRational, parseRational } from '@cmdsp/primitives';
import { standingAfter } from '@cmdsp/results';
import type { Tx } from '../db/database.ts';
import { listActiveChanges } from './list-active-changes.ts';
import { reliabilityOf } from './reliability-of.ts';
import { type ReplayedSitting, replayForm } from './replay-form.ts';
import type { Flip, RescoringPreview } from './rescoring-preview.ts';

/**
 * What would become of everybody who sat these forms if a question were scored by `change`, or by its frozen key again
 * where it is null. Reads and changes nothing. The before is what stands now.
 */
export async function previewRescoring(
  tx: Tx,
  options: {
    readonly questionId: string;
    readonly formIds: readonly string[];
    readonly change: ScoringChange | null;
  },
): Promise<RescoringPreview> {
  const shares = { before: steps(), after: steps() };
  const [failToPass, passToFail]: [Flip[], Flip[]] = [[], []];
  const forms: RescoringPreview['forms'][number][] = [];
  let changed = 0;
  for (const form of await listForms(tx, options.formIds)) {
    const standing = await loadStanding(tx, form.id);
    const changes = await changesWith(tx, form.id, options);
    const replayed: ReplayedSitting[] = [];
    for await (const batch of replayForm(tx, { formId: form.id, changes })) replayed.push(...batch);
    for (const after of replayed) {
      const before = standing.get(after.sittingId);
      if (before === undefined) continue;
      count(shares.before, before);
      count(shares.after, after);
      if (before.points !== after.points || before.maximum !== after.maximum) changed += 1;
      const next = standingAfter(before.decision, after.decision);
      const flip = { sittingId: after.sittingId, before: shortOf(before), after: shortOf(after) };
      if (next.isPassKept && !before.isPassKept) passToFail.push(flip);
      if (before.decision === 'fail' && next.decision === 'pass') failToPass.push(flip);
    }
    const reliability = await reliabilityOf(tx, {
      formId: form.id,
      before: [...standing.values()],
      after: replayed,
      changes,
    });
    forms.push({ ...form, sittings: replayed.length, reliability });
  }
  const sittings = forms.reduce((sum, form) => sum + form.sittings, 0);
  return { forms, sittings, changed, failToPass, passToFail, distribution: shares };
}

/** The changes of a form that would be in force. */
export async function changesWith(
  tx: Tx,
  formId: string,
  { questionId, change }: { readonly questionId: string; readonly change: ScoringChange | null },
): Promise<readonly ScoringChange[]> {
  const others = (await listActiveChanges(tx, formId)).filter((one) => one.questionId !== questionId);
  return change === null ? others : [...others, change];
}

type Stood = Awaited<ReturnType<typeof loadStanding>> extends ReadonlyMap<string, infer Row> ? Row : never;

async function loadStanding(tx: Tx, formId: string) {
  const rows = await tx
    .selectFrom('results')
    .select(['sittingId', 'points', 'maximum', 'decision', 'isPassKept', 'questions'])
    .where('formId', '=', formId)
    .execute();
  return new Map(rows.map((row) => [row.sittingId, row]));
}

function listForms(tx: Tx, formIds: readonly string[]) {
  return tx.selectFrom('forms').select(['id', 'number']).where('id', 'in', formIds).orderBy('number').execute();
}

function steps(): number[] {
  return Array.from({ length: 20 }, () => 0);
}

function count(counts: number[], { points, maximum }: Pick<Stood, 'points' | 'maximum'>): void {
  const share = approximateRational(divideRational(parseRational(points), parseRational(maximum)));
  const step = Math.min(19, Math.floor(share * 20 + 1e-9));
  counts[step] = (counts[step] ?? 0) + 1;
}

function shortOf({ points, decision }: Pick<Stood, 'points' | 'decision'>) {
  return { points, decision };
}
