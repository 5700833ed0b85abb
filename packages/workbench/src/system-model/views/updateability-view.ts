import { nameFlow } from '../name-flow.ts';
import { strideKind } from '../stride-kind.ts';
import type { SystemModel } from '../system-model.ts';
import type { ArchitectureView } from './architecture-view.ts';
import { collectView } from './collect-view.ts';

/**
 * How updates and patches travel from end to end: every flow that carries code. Whatever runs code and is reached by none of them
 * is a gap, and so is code that nothing authenticates.
 */
export function updateabilityView(model: SystemModel): ArchitectureView {
  const carriers = model.flows.filter(({ payloads }) => payloads.includes('code'));
  const receivers = new Set(carriers.flatMap(({ from, to, isTwoWay }) => (isTwoWay ? [from, to] : [to])));
  const components = new Map(
    model.components.filter(({ id }) => receivers.has(id)).map(({ id }) => [id, 'Code is brought to it.'] as const),
  );
  return collectView(model, {
    kind: 'updateability',
    components,
    flows: new Map(carriers.map(({ id }) => [id, 'It carries code.'] as const)),
    gaps: [
      ...model.components
        .filter(({ id, kind, isOutOfScope }) => strideKind(kind) === 'process' && !isOutOfScope && !receivers.has(id))
        .map(({ id, label }) => ({ at: [id], message: `No flow brings code to ${label}. Say how it is patched.` })),
      ...carriers
        .filter(({ isAuthenticated }) => !isAuthenticated)
        .map((flow) => ({
          at: [flow.id],
          message: `Nothing proves where the code of ${nameFlow(model, flow)} comes from. Say how it is authenticated.`,
        })),
    ],
  });
}
