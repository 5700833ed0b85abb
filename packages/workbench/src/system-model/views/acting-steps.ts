import type { DataFlow, SystemModel } from '../system-model.ts';

/** A flow in one of the directions in which it acts. */
export type ActingStep = { readonly flow: DataFlow; readonly from: string; readonly to: string };

/** Flows that make the receiver do something, by order or by code, in each direction that they run; values alone do not. */
export function actingSteps({ flows }: Pick<SystemModel, 'flows'>): readonly ActingStep[] {
  return flows
    .filter(({ payloads }) => payloads.includes('command') || payloads.includes('code'))
    .flatMap((flow) => {
      const there = { flow, from: flow.from, to: flow.to };
      return flow.isTwoWay ? [there, { flow, from: flow.to, to: flow.from }] : [there];
    });
}
