import { checkBalance } from './check-balance.ts';
import { checkCounts } from './check-counts.ts';
import { checkDistances } from './check-distances.ts';
import type { BankJson, BlueprintJson, FormJson, OtherJson, Violation } from './form-json.ts';
import { layOut } from './laid-out.ts';

/**
 * Every rule of the blueprint that a form breaks; an empty list when it keeps all of them. `others` are the forms in use,
 * `seen` what the candidate has met, `panel` difficulties that a panel has set by question.
 */
export function checkForm(options: {
  readonly bank: BankJson;
  readonly blueprint: BlueprintJson;
  readonly form: FormJson;
  readonly others: readonly OtherJson[];
  readonly seen: readonly string[];
  readonly panel: ReadonlyMap<string, number>;
}): readonly Violation[] {
  const form = layOut(options.form, options.bank);
  return [
    ...form.unknown.map((id) => ({ rule: 'unknown', message: `the bank has no ${id}` })),
    ...checkCounts(form, options.blueprint),
    ...checkDistances(form, options),
    ...checkBalance(form, options),
  ];
}
