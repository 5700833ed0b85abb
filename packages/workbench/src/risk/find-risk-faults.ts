import type { DecisionTable } from './decision-table.ts';
import { lookUpDecision } from './look-up-decision.ts';
import { parseCvss } from './parse-cvss.ts';
import { addDays } from './plain-date.ts';
import type { Risk } from './risk-register.ts';

/** Something in a register that does not fit together, with where it is and what to do. */
export type RiskFault = { readonly path: string; readonly message: string };

/**
 * What does not fit together in a register: ids used twice, vectors that are none, decisions that the matrix does not carry, a route that
 * belongs to the other decision, days that come too late for discretion.
 */
export function findRiskFaults(risks: readonly Risk[], matrix: DecisionTable): readonly RiskFault[] {
  const seen = new Set<string>();
  return risks.flatMap((risk, index) => {
    const at = (field: string) => `risks[${index}].${field}`;
    const faults: RiskFault[] = [];
    if (seen.has(risk.id))
      faults.push({ path: at('id'), message: `${risk.id} is used twice; ids are names of one risk.` });
    seen.add(risk.id);
    const parsed = risk.vector === '' ? null : parseCvss(risk.vector);
    if (parsed?.ok === false) faults.push({ path: at('vector'), message: parsed.problem[0]?.message ?? '' });
    const due = lookUpDecision(matrix, { exploitability: risk.exploitability, severity: risk.severity });
    if (due !== null && risk.decision !== null && due !== risk.decision) {
      const cell = `${risk.exploitability} by ${risk.severity}`;
      faults.push({
        path: at('decision'),
        message: `The matrix says ${due} for ${cell}; change the cell or the decision.`,
      });
    }
    if (
      risk.route !== null &&
      risk.decision !== null &&
      (risk.route === 'routine') !== (risk.decision === 'controlled')
    ) {
      faults.push({ path: at('route'), message: `${risk.route} is no route for a risk that is ${risk.decision}.` });
    }
    return [...faults, ...lateDays(risk, at)];
  });
}

function lateDays({ route, learnedOn, noticeOn, fixOn }: Risk, at: (field: string) => string): readonly RiskFault[] {
  if (route !== 'discretion') return [];
  if (learnedOn === null)
    return [{ path: at('learnedOn'), message: 'Say when you learned of it: the days count from there.' }];
  const limits = [
    ['noticeOn', noticeOn, addDays(learnedOn, 30)],
    ['fixOn', fixOn, addDays(learnedOn, 60)],
  ] as const;
  return limits.flatMap(([field, date, limit]) =>
    date !== null && date <= limit
      ? []
      : [{ path: at(field), message: `Discretion asks for ${limit} at the latest; report, or plan an earlier day.` }],
  );
}
