import { assertNever } from '@cmdsp/primitives';
import type { QuestionResponse } from './response.ts';

/** The same answer with everything it names called otherwise: internal ids for handles, or the other way round. */
export function renameResponse(response: QuestionResponse, nameOf: (name: string) => string): QuestionResponse {
  switch (response.kind) {
    case 'single':
      return { kind: 'single', option: nameOf(response.option) };
    case 'choose':
      return { kind: 'choose', options: response.options.map(nameOf) };
    case 'ordering':
      return { kind: 'ordering', order: response.order.map(nameOf) };
    case 'matching': {
      const pairs = response.pairs.map(({ premise, option }) => ({ premise: nameOf(premise), option: nameOf(option) }));
      return { kind: 'matching', pairs };
    }
    case 'hotspot':
      return { kind: 'hotspot', regions: response.regions.map(nameOf) };
    case 'evidence':
      return { kind: 'evidence', picks: response.picks.map(nameOf) };
    case 'numeric':
      return response;
    default:
      return assertNever(response);
  }
}
