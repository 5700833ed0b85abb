import type { SystemModel } from '@cmdsp/workbench/system-model';
import { type AttackStep, namePlace, partOf } from '@cmdsp/workbench/threats';
import { holdWords } from './hold-words.ts';

/** One step of an attack in words: why it is possible, and what it makes of the receiver. */
export function stepWords(model: SystemModel, step: AttackStep): string {
  const flow = model.flows.find(({ id }) => id === partOf(step.flow));
  if (flow === undefined) return step.flow;
  const isBack = partOf(step.flow) !== step.flow;
  const sender = namePlace(model, isBack ? flow.to : flow.from);
  const receiver = namePlace(model, isBack ? flow.from : flow.to);
  return `${reasonOf(step, { sender, receiver })} ${receiver} now ${holdWords[step.hold]}.`;
}

function reasonOf(
  { by, payload }: AttackStep,
  { sender, receiver }: { readonly sender: string; readonly receiver: string },
): string {
  const what = payloadWords[payload];
  if (by === 'inject')
    return `${receiver} does not check that ${what} come from ${sender}: whoever is on the way sends their own.`;
  if (by.startsWith('abuse')) return `${sender} is in the adversary’s hands and sends ${receiver} ${what} of its own.`;
  return `${sender} is in the adversary’s hands and passes changed ${what} on to ${receiver}.`;
}

const payloadWords: Readonly<Record<AttackStep['payload'], string>> = {
  data: 'data',
  command: 'commands',
  code: 'programs',
};
