import type { Json } from '@cmdsp/primitives';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { Report } from './problem.ts';

const members = ['@value', '@language', '@direction'];

/** Sections 4.6 and 11.1: `name` and `description` are text, or language value objects with nothing else in them. */
export function checkWording(owner: JsonObject, path: string, report: Report): void {
  for (const property of ['name', 'description']) {
    const value = owner[property];
    if (value !== undefined && !isWording(value))
      report(`${path}${property}`, 'must be text or a language value object (@value, @language, @direction)');
  }
}

function isWording(value: Json): boolean {
  if (typeof value === 'string') return true;
  if (Array.isArray(value)) return value.length > 0 && value.every(isLanguageValue);
  return isLanguageValue(value);
}

function isLanguageValue(value: Json): boolean {
  if (!isJsonObject(value) || typeof value['@value'] !== 'string') return false;
  if (!Object.keys(value).every((key) => members.includes(key))) return false;
  const { '@language': language, '@direction': direction } = value;
  const isLanguageRight =
    language === undefined || (typeof language === 'string' && /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language));
  return (
    isLanguageRight && (direction === undefined || direction === null || direction === 'ltr' || direction === 'rtl')
  );
}
