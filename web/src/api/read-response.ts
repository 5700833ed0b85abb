import type { QuestionResponse } from '@cmdsp/questions/public';

/** An answer as it was kept in this browser; null where the value is none. */
export function readResponse(value: unknown): QuestionResponse | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  if (value.kind === 'single' && 'option' in value && typeof value.option === 'string') {
    return { kind: 'single', option: value.option };
  }
  if (value.kind === 'choose' && 'options' in value && Array.isArray(value.options)) {
    return { kind: 'choose', options: value.options.filter((option) => typeof option === 'string') };
  }
  return null;
}
