import { assertNever } from '@cmdsp/primitives';
import type { QuestionResponse } from './response.ts';

/** The options, steps, regions or lines that an answer names; for pairs the options, and nothing for a number. */
export function namedIn(response: QuestionResponse): readonly string[] {
  switch (response.kind) {
    case 'single':
      return [response.option];
    case 'choose':
      return response.options;
    case 'ordering':
      return response.order;
    case 'matching':
      return response.pairs.map(({ option }) => option);
    case 'hotspot':
      return response.regions;
    case 'evidence':
      return response.picks;
    case 'numeric':
      return [];
    default:
      return assertNever(response);
  }
}
