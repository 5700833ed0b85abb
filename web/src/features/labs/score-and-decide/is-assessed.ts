import type { Assessment } from '@cmdsp/labs/public';
import { cvssMetrics } from '@cmdsp/workbench/risk';

/** Whether everything that every finding asks for was chosen; days and impacts depend on the finding. */
export function isAssessed(said: Assessment | undefined): boolean {
  if (said === undefined) return false;
  const { exploitability, severity, decision, route, exploitation, exposure, automatable, safety } = said;
  const chosen = [exploitability, severity, decision, route, exploitation, exposure, automatable, safety];
  const base = cvssMetrics[said.version].filter(({ group }) => group === 'base');
  return chosen.every((one) => one !== null) && base.every(({ id }) => said.metrics[id] !== undefined);
}
