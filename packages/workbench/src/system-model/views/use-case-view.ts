import { nameFlow } from '../name-flow.ts';
import type { SystemModel } from '../system-model.ts';
import type { ArchitectureView } from './architecture-view.ts';
import { collectView } from './collect-view.ts';

/** What one security use case takes, or all of them together (`null`). A flow that orders and that no use case takes is a gap. */
export function useCaseView(model: SystemModel, useCase: string | null): ArchitectureView {
  const shown = model.useCases.filter(({ id }) => useCase === null || id === useCase);
  const taken = new Set(model.useCases.flatMap((one) => one.flows));
  const flows = model.flows.flatMap(({ id }) => {
    const users = shown.filter((one) => one.flows.includes(id)).map(({ label }) => label);
    return users.length === 0 ? [] : [[id, `Taken by: ${users.join(', ')}.`] as const];
  });
  const gaps = model.flows
    .filter((flow) => flow.payloads.includes('command') && !flow.isOutOfScope && !taken.has(flow.id))
    .map((flow) => ({
      at: [flow.id],
      message: `No use case takes the orders of ${nameFlow(model, flow)}. Say when they are given.`,
    }));
  return collectView(model, { kind: 'security-use-case', components: new Map(), flows: new Map(flows), gaps });
}
