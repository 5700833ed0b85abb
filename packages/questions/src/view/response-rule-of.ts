import type { ResponseRule } from '../validate-response.ts';

type Named = readonly { readonly handle: string }[];

/** As much of a presented question as its rule needs: kind, numbers and handles, no texts. */
export type RuleSource = { readonly options: Named } & (
  | { readonly kind: 'single' | 'ordering' | 'numeric' }
  | { readonly kind: 'choose' | 'hotspot'; readonly choose: number }
  | { readonly kind: 'evidence'; readonly atMost: number }
  | { readonly kind: 'matching'; readonly premises: Named }
);

/** The rule answers to a presented question must keep. */
export function responseRuleOf(view: RuleSource): ResponseRule {
  const optionHandles = handlesOf(view.options);
  switch (view.kind) {
    case 'numeric':
      return { kind: 'numeric' };
    case 'choose':
    case 'hotspot':
      return { kind: view.kind, choose: view.choose, optionHandles };
    case 'evidence':
      return { kind: 'evidence', atMost: view.atMost, optionHandles };
    case 'matching':
      return { kind: 'matching', premiseHandles: handlesOf(view.premises), optionHandles };
    default:
      return { kind: view.kind, optionHandles };
  }
}

function handlesOf(named: Named): readonly string[] {
  return named.map(({ handle }) => handle);
}
