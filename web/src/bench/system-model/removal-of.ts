import { findPart, nameFlow, removeParts, type SystemModel, whatHangsOn } from '@cmdsp/workbench/system-model';

/** The removal of a part, and in words what went with it. */
export function removalOf(model: SystemModel, id: string): { readonly model: SystemModel; readonly words: string } {
  const part = findPart(model, id);
  const flow = model.flows.find((one) => one.id === id);
  const name = flow === undefined ? (part?.label ?? 'Nothing') : `The flow ${nameFlow(model, flow)}`;
  const flows = whatHangsOn(model, id).length;
  const along = flows === 0 ? '' : `, and ${flows} ${flows === 1 ? 'flow' : 'flows'} with it`;
  return { model: removeParts(model, [id]), words: `${name} removed${along}.` };
}
