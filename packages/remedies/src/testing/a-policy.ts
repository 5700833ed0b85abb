import type { RemedyPolicy } from '../policy.ts';

/** A policy like the published one. */
export function aPolicy(parts: Partial<RemedyPolicy> = {}): RemedyPolicy {
  return {
    version: 'remedies-test',
    ignoreBelowSeconds: 10,
    many: { people: 3, share: 0.25 },
    treatments: { server: 'automatic', invigilation: 'automatic', network: 'proposed', connection: 'none' },
    freeResitFromSeconds: 60,
    leaveOutFromSeconds: 600,
    ...parts,
  };
}
