import { expect, test } from 'vitest';
import { bod2604 } from './bod-26-04.ts';
import { findTableFaults } from './find-table-faults.ts';
import { harmMatrix } from './harm-matrix.ts';
import { lookUpDecision } from './look-up-decision.ts';
import { ssvcCisa } from './ssvc-cisa.ts';
import { ssvcDeployer } from './ssvc-deployer.ts';
import { ssvcHumanImpact } from './ssvc-human-impact.ts';

test.each([bod2604, harmMatrix, ssvcCisa, ssvcDeployer, ssvcHumanImpact])(
  '$title is whole and never less urgent where more is at stake',
  (table) => {
    expect(findTableFaults(table)).toEqual([]);
  },
);

test.each([
  ['no', 'no', 'no', 'total', 'next-upgrade'],
  ['no', 'no', 'yes', 'total', '60-days'],
  ['no', 'yes', 'no', 'partial', '60-days'],
  ['no', 'yes', 'no', 'total', '14-days'],
  ['no', 'yes', 'yes', 'partial', '14-days'],
  ['no', 'yes', 'yes', 'total', '3-days'],
  ['yes', 'no', 'no', 'total', '14-days'],
  ['yes', 'no', 'yes', 'partial', '14-days'],
  ['yes', 'no', 'yes', 'total', '3-days-forensic'],
  ['yes', 'yes', 'no', 'total', '3-days-forensic'],
  ['yes', 'yes', 'yes', 'partial', '3-days'],
  ['yes', 'yes', 'yes', 'total', '3-days-forensic'],
])('BOD 26-04: exploited %s, exposed %s, automatable %s, %s impact means %s', (...cells) => {
  const [inKev, isExposed, automatable, technicalImpact, outcome] = cells;

  expect(lookUpDecision(bod2604, { inKev, isExposed, automatable, technicalImpact })).toBe(outcome);
});

test('SSVC says immediate only for attacks under way on what is open', () => {
  const rows = ssvcDeployer.rows.flatMap((outcome, row) => (outcome === 'immediate' ? [row] : []));

  expect(rows).toEqual([67, 70, 71]);
});

test.each([
  ['none', 'open', 'yes', 'very-high', 'out-of-cycle'],
  ['public-poc', 'controlled', 'no', 'low', 'defer'],
  ['public-poc', 'controlled', 'yes', 'very-high', 'out-of-cycle'],
  ['active', 'small', 'no', 'high', 'out-of-cycle'],
  ['active', 'open', 'no', 'low', 'scheduled'],
])('SSVC: %s, %s, automatable %s, %s human impact means %s', (...cells) => {
  const [exploitation, exposure, automatable, humanImpact, outcome] = cells;

  expect(lookUpDecision(ssvcDeployer, { exploitation, exposure, automatable, humanImpact })).toBe(outcome);
});

test.each([
  ['none', 'no', 'total', 'high', 'track-star'],
  ['public-poc', 'yes', 'partial', 'high', 'attend'],
  ['active', 'no', 'total', 'high', 'act'],
  ['active', 'yes', 'partial', 'low', 'attend'],
])('CISA: %s, automatable %s, %s impact, %s mission and well-being means %s', (...cells) => {
  const [exploitation, automatable, technicalImpact, missionAndWellBeing, outcome] = cells;

  expect(lookUpDecision(ssvcCisa, { exploitation, automatable, technicalImpact, missionAndWellBeing })).toBe(outcome);
});

test('nothing is decided while a point is open', () => {
  expect(lookUpDecision(harmMatrix, { exploitability: 'high', severity: null })).toBeNull();
  expect(lookUpDecision(harmMatrix, { exploitability: 'huge', severity: 'minor' })).toBeNull();
});

test('an edited matrix that calls the worse case the safer one is found out, with both cells named', () => {
  const rows = harmMatrix.rows.map((outcome, row) => (row === 14 ? 'controlled' : outcome));

  expect(findTableFaults({ ...harmMatrix, rows }).map(({ message }) => message)).toEqual([
    'Medium / Catastrophic is uncontrolled, and High / Catastrophic, which is worse, only controlled.',
    'High / Critical is uncontrolled, and High / Catastrophic, which is worse, only controlled.',
  ]);
});

test.each([
  { rows: harmMatrix.rows.slice(1), kind: 'count' },
  { rows: harmMatrix.rows.map(() => 'fine'), kind: 'unknown-outcome' },
])('a matrix that is not whole is refused: $kind', ({ rows, kind }) => {
  expect(findTableFaults({ ...harmMatrix, rows })).toMatchObject([{ kind }]);
});
