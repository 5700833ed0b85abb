import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerRubric } from './answer-rubric.ts';
import { cvssMetrics31 } from './cvss-metrics-31.ts';
import { formatCvss } from './format-cvss.ts';
import { parseCvss } from './parse-cvss.ts';
import { rubricClasses, rubricQuestions } from './rubric.ts';

const noImpact = Object.fromEntries(
  ['C', 'I', 'A'].flatMap((impact) => rubricClasses.map(({ id }) => [`X${impact}${id}`, 'N'])),
);

test.each([
  [{ XAVN: 'yes', XAVT: 'yes' }, 'N'],
  [{ XAVN: 'yes', XAVT: 'no', XAVW: 'no' }, 'A'],
  [{ XAVN: 'yes', XAVT: 'no', XAVW: 'yes', XAVR: 'yes' }, 'A'],
  [{ XAVN: 'yes', XAVT: 'no', XAVW: 'yes', XAVR: 'no' }, 'P'],
  [{ XAVN: 'no', XAVP: 'yes' }, 'P'],
  [{ XAVN: 'no', XAVP: 'no' }, 'L'],
  [{ XAVN: 'yes', XAVT: 'no' }, undefined],
])('the path %j leads to the attack vector %s', (answers, value) => {
  expect(answerRubric(answers).choices['AV']).toBe(value);
});

test('a password that stands in the manual is no privilege', () => {
  expect(answerRubric({ XPRL: 'yes', XPRZ: 'yes' }).choices['PR']).toBe('N');
  expect(answerRubric({ XPRL: 'yes', XPRZ: 'no', XPRS: 'no' }).choices['PR']).toBe('L');
  expect(answerRubric({ XPRL: 'yes', XPRZ: 'no', XPRS: 'yes' }).choices['PR']).toBe('H');
});

test('the worst class decides each impact, and an open class leaves it open', () => {
  const answers = { ...noImpact, XIW: 'L', XIT: 'H', XCP: 'L' };

  expect(answerRubric(answers).choices).toEqual({ C: 'L', I: 'H', A: 'N' });
  expect(answerRubric({ XIT: 'H' }).choices).toEqual({});
});

test('a question off the path is not asked', () => {
  const { asked } = answerRubric({ XAVN: 'no' });

  expect(asked.map(({ id }) => id)).toEqual(['XAVN', 'XAVP', 'XACL', 'XPRL', 'XUI', 'XS']);
});

test('whoever answers everything has a complete vector', () => {
  const answers = fc.record<Record<string, string>>({
    ...Object.fromEntries(rubricQuestions.map(({ id }) => [id, fc.constantFrom('yes', 'no')])),
    ...Object.fromEntries(Object.keys(noImpact).map((id) => [id, fc.constantFrom('N', 'L', 'H')])),
  });

  fc.assert(
    fc.property(answers, (all) => {
      expect(parseCvss(formatCvss('3.1', answerRubric(all).choices)).ok).toBe(true);
    }),
  );
});

test('every question leads somewhere, and every value is one of its metric', () => {
  for (const { metric, yes, no } of rubricQuestions) {
    for (const step of [yes, no]) {
      const target =
        'next' in step
          ? rubricQuestions.some(({ id, metric: other }) => id === step.next && other === metric)
          : cvssMetrics31.some(({ id, values }) => id === metric && values.some((value) => value.id === step.value));
      expect(target).toBe(true);
    }
  }
});
