import { expect, test } from 'vitest';
import { findTraceGaps } from './find-trace-gaps.ts';
import { type Traceability, traceabilitySchema } from './traceability.ts';

const whole: Traceability = {
  threats: [{ id: 'T1', label: 'A command is replayed' }],
  chains: [
    {
      id: 'H1',
      threat: 'T1',
      situation: 'The pump gives a second bolus',
      harm: 'Overdose',
      severity: 'critical',
      controls: ['C1'],
    },
  ],
  controls: [{ id: 'C1', label: 'Commands carry a counter', tests: ['V1'] }],
  tests: [{ id: 'V1', label: 'A recorded command is refused', outcome: 'passed' }],
};

test('a way from threat to passed test has no gap', () => {
  expect(findTraceGaps(traceabilitySchema.parse(whole))).toEqual([]);
});

test.each<[string, Traceability, readonly string[]]>([
  ['threat-without-harm', { ...whole, threats: [...whole.threats, { id: 'T2', label: 'Logs are deleted' }] }, ['T2']],
  ['uncontrolled', { ...whole, chains: whole.chains.concat({ ...aChain(), controls: [] }) }, ['T1', 'H2']],
  ['unknown-id', { ...whole, chains: whole.chains.concat({ ...aChain(), threat: 'T9' }) }, ['H2', 'T9']],
  ['unknown-id', { ...whole, chains: whole.chains.concat({ ...aChain(), controls: ['C9'] }) }, ['H2', 'C9']],
  ['untested-control', { ...whole, chains: [aChain('C1', 'C2')], controls: [...whole.controls, aControl([])] }, ['C2']],
  [
    'unknown-id',
    { ...whole, chains: [aChain('C1', 'C2')], controls: [...whole.controls, aControl(['V9'])] },
    ['C2', 'V9'],
  ],
  ['idle-control', { ...whole, controls: [...whole.controls, aControl(['V1'])] }, ['C2']],
  ['test-failed', { ...whole, tests: [{ ...aTest(), outcome: 'failed' }] }, ['C1', 'V1']],
  ['test-not-run', { ...whole, tests: [{ ...aTest(), outcome: 'not-run' }] }, ['C1', 'V1']],
  ['idle-test', { ...whole, tests: [aTest(), { ...aTest(), id: 'V2' }] }, ['V2']],
  ['duplicate', { ...whole, tests: [aTest(), aTest()] }, ['V1']],
])('finds %s and where it is', (kind, traceability, at) => {
  expect(findTraceGaps(traceability)).toMatchObject([{ kind, at }]);
});

function aChain(...controls: readonly string[]): Traceability['chains'][number] {
  const severity = 'critical';
  return {
    id: 'H2',
    threat: 'T1',
    situation: 'Two boluses',
    harm: 'Overdose',
    severity,
    controls: controls.length === 0 ? ['C1'] : [...controls],
  };
}

function aControl(tests: string[]): Traceability['controls'][number] {
  return { id: 'C2', label: 'The screen asks', tests };
}

function aTest(): Traceability['tests'][number] {
  return { id: 'V1', label: 'A recorded command is refused', outcome: 'passed' };
}
