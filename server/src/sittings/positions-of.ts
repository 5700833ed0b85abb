import { responseRules } from '@cmdsp/forms';
import type { PresentedPaper } from '@cmdsp/forms/public';
import { questionResponseSchema, validateResponse } from '@cmdsp/questions';
import type { Positions } from '@cmdsp/sittings';

/** Which positions a presented paper has, and which answers each of them takes. */
export function positionsOf(presented: PresentedPaper): Positions {
  const rules = responseRules(presented);
  return {
    has: (position) => rules.has(position),
    accepts(position, response) {
      const rule = rules.get(position);
      const parsed = questionResponseSchema.safeParse(response);
      return rule !== undefined && parsed.success && validateResponse(rule, parsed.data).kind !== 'invalid';
    },
  };
}
