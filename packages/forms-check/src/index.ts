export { checkForm } from './check-form.ts';
export { checkFrozen, type FrozenJson } from './check-frozen.ts';
export type { BankJson, BlueprintJson, FormJson, OtherJson, Violation } from './form-json.ts';
