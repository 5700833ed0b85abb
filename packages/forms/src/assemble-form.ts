import { ok, refused, type Result } from '@cmdsp/primitives';
import type { AuthoredQuestion, ScenarioSet } from '@cmdsp/questions';
import type { OtherForm } from './assembly/add-distances.ts';
import { explainConflict } from './assembly/explain-conflict.ts';
import type { PanelDifficulties } from './assembly/form-candidate.ts';
import type { FormModel } from './assembly/form-model.ts';
import type { Solver } from './assembly/integer-program.ts';
import { modelForm } from './assembly/model-form.ts';
import { poolOf } from './assembly/pool.ts';
import type { Blueprint } from './blueprint.ts';
import type { FormPart } from './form-part.ts';
import type { Infeasible } from './infeasible.ts';

/** Parts that meet a blueprint, by id: each sitting deals them anew. */
export type AssembledForm = {
  readonly blueprint: Blueprint;
  readonly seed: string;
  readonly solver: { readonly name: string; readonly version: string };
  readonly parts: readonly FormPart[];
};

/** What a form is assembled from and kept away from. */
export type AssemblyInput = {
  readonly questions: readonly AuthoredQuestion[];
  readonly sets: readonly ScenarioSet[];
  readonly blueprint: Blueprint;
  readonly seed: string;
  /** Forms in use: little in common with each, and no question on too many of them. */
  readonly others: readonly OtherForm[];
  /** Ids of questions and sets that a candidate has seen; one seen question excludes its set. */
  readonly seen: ReadonlySet<string>;
  /** Difficulties that a panel has set; the others keep their authors' estimates. */
  readonly panel: PanelDifficulties;
};

/**
 * Assembles a form by integer programming: exact counts per domain over single questions and whole sets, enemies apart,
 * overlap, exposure, difficulty and time within their bounds, pretest questions beside. The same input and the same
 * solver give the same form, in whatever order the bank is read. When nothing fits, the rules that conflict are named in
 * words: those that the nearest form breaks.
 */
export async function assembleForm(input: AssemblyInput, solver: Solver): Promise<Result<AssembledForm, Infeasible>> {
  const { blueprint, seed } = input;
  const model = modelForm({ ...input, pool: poolOf(input) });
  const answer = await solver.solve(model);
  if (answer.kind === 'infeasible') return refused(await explainConflict(model, solver));
  const { name, version } = solver;
  return ok({ blueprint, seed, solver: { name, version }, parts: partsOf(model, answer.values) });
}

/** The parts whose variable is one. Whether a question counts is decided by its place on this form alone. */
function partsOf({ choices }: FormModel, values: readonly number[]): readonly FormPart[] {
  return choices
    .filter(({ variable }) => (values[variable] ?? 0) > 0.5)
    .map(({ candidate: { part }, role }) =>
      part.kind === 'set' ? part : { kind: 'single', question: { ...part.question, pretest: role === 'pretest' } },
    );
}
