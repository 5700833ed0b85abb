import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSettingName, parseSetting, settings } from './settings.ts';

const sources = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, '..', file), 'utf8'))
  .join('\n');

test.each(Object.keys(settings))('%s is read by the program', (name) => {
  expect(sources).toMatch(new RegExp(`readSetting\\([^)]*'${name}'\\)`));
});

test.each(Object.keys(settings).filter(isSettingName))('the standard of %s fits its own limits', (name) => {
  expect(parseSetting(name, String(settings[name].standard))).toBe(settings[name].standard);
});

test.each([
  ['complaint-acknowledge-days', '1', 1],
  ['complaint-acknowledge-days', '30', 30],
  ['complaint-acknowledge-days', '31', null],
  ['complaint-acknowledge-days', '0', null],
  ['complaint-acknowledge-days', '-1', null],
  ['complaint-acknowledge-days', '1.5', null],
  ['complaint-acknowledge-days', ' 5', null],
  ['support-address', 'help@example.org', 'help@example.org'],
  ['support-address', '', ''],
  ['support-address', 'help', null],
] as const)('%s written as %j is read as %j', (name, written, expected) => {
  expect(parseSetting(name, written)).toBe(expected);
});
