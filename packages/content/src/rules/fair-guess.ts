import type { AuthoredQuestion } from '@cmdsp/questions';
import type { Rule } from '../rule.ts';

/** What somebody who knows nothing gets should stay near what a guess deserves. */
export const fairGuess: Rule = {
  id: 'fair-guess',
  severity: 'warning',
  checks: 'No option of a matching question belongs to more than half of the premises, and no tolerance exceeds a tenth of its answer',
  fix: 'add premises that need other options, or narrow the tolerance to what rounding explains',
  find: ({ questions }) =>
    questions.flatMap(({ value, at }) => {
      const found = faultOf(value);
      return found === null ? [] : [{ ...at([found.key]), message: `${value.id}: ${found.message}` }];
    }),
};

function faultOf(question: AuthoredQuestion): { key: string; message: string } | null {
  if (question.kind === 'matching') {
    const uses = question.pairs.map(({ match }) => question.pairs.filter((pair) => pair.match === match).length);
    const isLopsided = Math.max(...uses) * 2 > question.pairs.length;
    return isLopsided ? { key: 'pairs', message: 'one option is right for more than half of the premises' } : null;
  }
  if (question.kind === 'numeric') {
    const isWide = approximate(question.tolerance) * 10 > Math.abs(approximate(question.answer));
    return isWide ? { key: 'tolerance', message: 'the tolerance is more than a tenth of the answer' } : null;
  }
  return null;
}

/** Near enough for a warning; scoring is exact. */
function approximate(text: string): number {
  const [top = '0', bottom = '1'] = text.split('/');
  return Number(top) / Number(bottom);
}
