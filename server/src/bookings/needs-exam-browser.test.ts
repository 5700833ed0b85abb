import { expect, test } from 'vitest';
import { needsExamBrowser } from './needs-exam-browser.ts';

const configKey = 'k';

test.each([
  ['as-set', { configKey, setting: 'required' }, true],
  ['as-set', { configKey, setting: 'free' }, false],
  ['required', { configKey, setting: 'free' }, true],
  ['free', { configKey, setting: 'required' }, false],
  ['required', { configKey: null, setting: 'required' }, false],
] as const)('a window that is %s under %o asks for Safe Exam Browser: %s', (rule, program, isAsked) => {
  expect(needsExamBrowser(rule, program)).toBe(isAsked);
});
