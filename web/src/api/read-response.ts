import type { QuestionResponse } from '@cmdsp/questions/public';

/** An answer as it was kept in this browser; null where the value is none. */
export function readResponse(value: unknown): QuestionResponse | null {
  if (!isRecord(value)) return null;
  switch (value['kind']) {
    case 'single':
      return typeof value['option'] === 'string' ? { kind: 'single', option: value['option'] } : null;
    case 'choose':
      return Array.isArray(value['options']) ? { kind: 'choose', options: namesIn(value['options']) } : null;
    case 'ordering':
      return Array.isArray(value['order']) ? { kind: 'ordering', order: namesIn(value['order']) } : null;
    case 'matching':
      return Array.isArray(value['pairs']) ? { kind: 'matching', pairs: value['pairs'].flatMap(readPair) } : null;
    case 'hotspot':
      return Array.isArray(value['regions']) ? { kind: 'hotspot', regions: namesIn(value['regions']) } : null;
    case 'evidence':
      return Array.isArray(value['picks']) ? { kind: 'evidence', picks: namesIn(value['picks']) } : null;
    case 'numeric':
      return typeof value['value'] === 'string' ? { kind: 'numeric', value: value['value'] } : null;
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function namesIn(values: readonly unknown[]): readonly string[] {
  return values.filter((name) => typeof name === 'string');
}

function readPair(value: unknown): readonly { premise: string; option: string }[] {
  if (!isRecord(value)) return [];
  const { premise, option } = value;
  return typeof premise === 'string' && typeof option === 'string' ? [{ premise, option }] : [];
}
