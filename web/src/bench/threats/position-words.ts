import type { SystemModel } from '@cmdsp/workbench/system-model';
import { namePlace, type Position } from '@cmdsp/workbench/threats';

/** Where an adversary begins, for people. */
export function positionWords(model: SystemModel, { kind, id }: Position): string {
  return kind === 'element' ? `Inside ${namePlace(model, id)}` : `On the way of ${namePlace(model, id)}`;
}
