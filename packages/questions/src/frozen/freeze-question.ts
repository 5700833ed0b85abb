import { assertNever } from '@cmdsp/primitives';
import type { AuthoredQuestion, SetQuestion } from '../authored/authored-question.ts';
import { freezeEvidence } from '../evidence/freeze.ts';
import { freezeHotspot } from '../hotspot/freeze.ts';
import { freezeMatching } from '../matching/freeze.ts';
import { freezeOrdering } from '../ordering/freeze.ts';
import type { FrozenQuestion } from './frozen-question.ts';
import { optionIdAt } from './option-id.ts';

/** The candidate-safe part of an authored question, field by field; what can be chosen gets internal ids. */
export function freezeQuestion(question: AuthoredQuestion | SetQuestion): FrozenQuestion {
  const base = {
    id: question.id,
    stem: question.stem,
    exhibits: 'exhibits' in question ? [...question.exhibits] : [],
  };
  switch (question.kind) {
    case 'single':
      return { kind: 'single', ...base, options: freezeOptions(question.options) };
    case 'choose':
      return { kind: 'choose', ...base, choose: question.choose, options: freezeOptions(question.options) };
    case 'ordering':
      return { kind: 'ordering', ...base, ...freezeOrdering(question) };
    case 'matching':
      return { kind: 'matching', ...base, ...freezeMatching(question) };
    case 'hotspot':
      return { kind: 'hotspot', ...base, ...freezeHotspot(question) };
    case 'evidence':
      return { kind: 'evidence', ...base, ...freezeEvidence(question) };
    case 'numeric':
      return { kind: 'numeric', ...base, unit: question.unit, options: [] };
    default:
      return assertNever(question);
  }
}

function freezeOptions(options: readonly { readonly text: string }[]) {
  return options.map(({ text }, index) => ({ id: optionIdAt(index), text }));
}
