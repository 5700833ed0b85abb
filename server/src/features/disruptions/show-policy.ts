import type { Catalogue } from '@cmdsp/content';
import { type Cause, remedyOf, type RemedyPolicy } from '@cmdsp/remedies';
import { remedyPolicyOf } from '../../disruptions/remedy-policy.ts';
import { presentPolicy } from './present-disruption.ts';

type Example = { readonly what: string; readonly cause: Cause; readonly lost: number; readonly returned: number };

/** The published rules, and what they give for interruptions that happen: worked out by the same arithmetic. */
export function showPolicy(programme: Catalogue['programme']) {
  const policy = remedyPolicyOf(programme);
  return { policy: presentPolicy(policy), examples: examplesFor(policy).map((example) => work(policy, example)) };
}

function examplesFor({
  ignoreBelowSeconds,
  freeResitFromSeconds,
  leaveOutFromSeconds,
}: RemedyPolicy): readonly Example[] {
  const short = Math.max(0, ignoreBelowSeconds - 1);
  return [
    { what: 'Our server is away for a moment', cause: 'server', lost: short, returned: 0 },
    {
      what: 'Our server is away for three minutes, and you go on afterwards',
      cause: 'server',
      lost: 180,
      returned: 180,
    },
    {
      what: 'Our server is away when your time ends',
      cause: 'server',
      lost: freeResitFromSeconds,
      returned: 0,
    },
    { what: 'The network of a whole room fails while you sit', cause: 'network', lost: 300, returned: 300 },
    {
      what: 'The network of a whole room fails for long, and you go on afterwards',
      cause: 'network',
      lost: leaveOutFromSeconds,
      returned: leaveOutFromSeconds,
    },
    { what: 'An invigilator stops you by mistake', cause: 'invigilation', lost: 120, returned: 120 },
    { what: 'Your own connection is away, nobody else’s', cause: 'connection', lost: 300, returned: 0 },
  ];
}

function work(policy: RemedyPolicy, { what, cause, lost, returned }: Example) {
  const remedy = remedyOf(policy, { cause, lost: lost * 1000, lostBefore: 0, returned: returned * 1000 });
  const { treatment, isResitFree, isLeftOut } = remedy;
  return { what, cause, treatment, creditSeconds: returned === 0 ? 0 : remedy.credit / 1000, isResitFree, isLeftOut };
}
