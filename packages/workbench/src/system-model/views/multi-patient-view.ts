import type { Component, SystemModel } from '../system-model.ts';
import { type ActingStep, actingSteps } from './acting-steps.ts';
import type { ArchitectureView } from './architecture-view.ts';
import { collectView } from './collect-view.ts';

/**
 * How more than one patient can be harmed at once. In it are components on which many patients depend with all their flows, and
 * every component whose orders or code reach, directly or through others, components on which at least two patients depend, with
 * the ways there.
 */
export function multiPatientView(model: SystemModel): ArchitectureView {
  const steps = actingSteps(model);
  const next = stepsFrom(steps);
  const byId = new Map(model.components.map((component) => [component.id, component]));
  const reached = new Map(model.components.map(({ id }) => [id, patientsReached(id, { next, byId })]));
  const sources = model.components.filter((one) => harmsMany(one, reached.get(one.id) ?? []));
  const behind = new Set(sources.flatMap(({ id }) => [...reachableFrom(id, next)]));

  const components = new Map<string, string>();
  const flows = new Map<string, string>();
  for (const { id, patients } of model.components)
    if (patients === 'many') components.set(id, 'Many patients depend on it at the same time.');
  for (const { id } of sources)
    if (!components.has(id)) components.set(id, `Its orders or code reach ${names(reached.get(id) ?? [])}.`);
  for (const { id, patients } of model.components)
    if (patients === 'one' && behind.has(id) && !components.has(id))
      components.set(id, 'A patient depends on it, and it can be reached together with others.');
  for (const { flow, from, to } of steps)
    if (behind.has(from) && isHarmful(to, { reached, byId }))
      flows.set(flow.id, 'Orders or code can reach several patients along it.');
  for (const { id, from, to } of model.flows)
    if (!flows.has(id) && [from, to].some((end) => byId.get(end)?.patients === 'many'))
      flows.set(id, 'It touches a component on which many patients depend.');

  const gaps =
    model.components.length > 0 && model.components.every(({ patients }) => patients === 'none')
      ? [{ at: [], message: 'No component says that a patient depends on it. Say on which ones one does, or many do.' }]
      : [];
  return collectView(model, { kind: 'multi-patient-harm', components, flows, gaps });
}

type Steps = ReadonlyMap<string, readonly ActingStep[]>;
type Components = ReadonlyMap<string, Component>;

function stepsFrom(steps: readonly ActingStep[]): Steps {
  const from = new Map<string, ActingStep[]>();
  for (const step of steps) from.set(step.from, [...(from.get(step.from) ?? []), step]);
  return from;
}

function patientsReached(id: string, { next, byId }: { readonly next: Steps; readonly byId: Components }) {
  return [...reachableFrom(id, next)].flatMap((one) => {
    const component = byId.get(one);
    return component === undefined || one === id || component.patients === 'none' ? [] : [component];
  });
}

/** The start and everything that its orders or code reach. */
function reachableFrom(start: string, next: Steps): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const { to } of next.get(id) ?? []) seen.add(to);
  return seen;
}

/** Whether what it reaches, together with itself, is more than one patient. */
function harmsMany({ patients }: Component, reached: readonly Component[]): boolean {
  if (reached.length === 0) return false;
  return patients !== 'none' || reached.length > 1 || reached.some((one) => one.patients === 'many');
}

function isHarmful(
  id: string,
  { reached, byId }: { readonly reached: ReadonlyMap<string, readonly Component[]>; readonly byId: Components },
): boolean {
  return byId.get(id)?.patients !== 'none' || (reached.get(id) ?? []).length > 0;
}

function names(components: readonly Component[]): string {
  return components.map(({ label }) => label).join(', ');
}
