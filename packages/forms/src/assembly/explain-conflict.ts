import type { Conflict, Infeasible } from '../infeasible.ts';
import type { Constraint, IntegerProgram, Solver, Term, Variable } from './integer-program.ts';

/** Breaking a rule by one costs this much; what holds by definition is not broken at any price. */
const priceOfBreaking = 1000;

/**
 * Solves again with every rule allowed to bend at a price: the rules that the cheapest answer bends are those that
 * conflict, because with all others kept no answer keeps these.
 */
export async function explainConflict(program: IntegerProgram, solver: Solver): Promise<Infeasible> {
  const answer = await solver.solve(relax(program));
  const conflicts =
    answer.kind === 'infeasible'
      ? []
      : program.constraints
          .filter(({ mayYield }) => mayYield)
          .flatMap((constraint) => conflictIn(constraint, answer.values));
  const message =
    conflicts.length === 0
      ? 'No form meets the blueprint, and no rule alone stands in the way'
      : `No form meets the blueprint. These rules cannot be met together: ${conflicts.map(inWords).join('; ')}`;
  return { kind: 'infeasible', conflicts, message };
}

function relax({ variables, constraints }: IntegerProgram): IntegerProgram {
  // Choosing costs nothing here: only what is broken does.
  const elastic: Variable[] = variables.map((variable) => ({ ...variable, cost: 0 }));
  const slack = (): number => elastic.push({ kind: 'amount', cost: priceOfBreaking }) - 1;
  const relaxed = constraints.map((constraint): Constraint => {
    if (!constraint.mayYield) return constraint;
    const bent: Term[] = [
      ...(constraint.lower === null ? [] : [{ variable: slack(), factor: 1 }]),
      ...(constraint.upper === null ? [] : [{ variable: slack(), factor: -1 }]),
    ];
    return { ...constraint, terms: [...constraint.terms, ...bent] };
  });
  return { variables: elastic, constraints: relaxed };
}

function conflictIn({ terms, lower, upper, words }: Constraint, values: readonly number[]): readonly Conflict[] {
  const nearest = terms.reduce((sum, { variable, factor }) => sum + factor * Math.round(values[variable] ?? 0), 0);
  const missing = Math.max((lower ?? nearest) - nearest, nearest - (upper ?? nearest), 0);
  return missing > 1e-6 ? [{ rule: words, nearest: tidy(nearest), missing: tidy(missing) }] : [];
}

function inWords({ rule, nearest }: Conflict): string {
  return `${rule} (the nearest form has ${nearest})`;
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
