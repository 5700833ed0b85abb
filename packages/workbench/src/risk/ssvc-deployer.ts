import type { DecisionTable } from './decision-table.ts';
import { ssvcPoints } from './ssvc-points.ts';

const words: Readonly<Record<string, string>> = { D: 'defer', S: 'scheduled', O: 'out-of-cycle', I: 'immediate' };

// One line for each exploitation, one group for each exposure and automatable, one letter for each human impact.
const letters = [
  'DDSS DSSS DSSS SSSS DSSS SSSO',
  'DSSS SSSS DSSS SSSO SSSO SSOO',
  'SSOO SOOO SSOO OOOO SOOI OOII',
].join(' ');

/** How soon a hospital applies a patch: CERT/CC, SSVC, deployer patch application priority 1.0.0, all 72 rows. */
export const ssvcDeployer: DecisionTable = {
  title: 'SSVC for who deploys',
  source: 'CERT/CC, SSVC, deployer patch application priority 1.0.0 (July 2026)',
  points: [ssvcPoints.exploitation, ssvcPoints.exposure, ssvcPoints.automatable, ssvcPoints.humanImpact],
  outcomes: [
    { id: 'defer', label: 'Defer' },
    { id: 'scheduled', label: 'Scheduled' },
    { id: 'out-of-cycle', label: 'Out of cycle' },
    { id: 'immediate', label: 'Immediate' },
  ],
  rows: letters
    .replaceAll(' ', '')
    .split('')
    .map((letter) => words[letter] ?? ''),
};
