import { type CvssMetric, notDefined } from './cvss-metric.ts';
import { modifiedMetrics } from './modified-metrics.ts';
import { requirementMetrics } from './requirement-metrics.ts';

const impactValues = (what: string) => [
  { id: 'H', name: 'High', meaning: `All of ${what} is lost, or what is lost matters most.` },
  { id: 'L', name: 'Low', meaning: `Some of ${what} is lost, and the attacker cannot choose what.` },
  { id: 'N', name: 'None', meaning: `Nothing of ${what} is lost.` },
];

const base: readonly CvssMetric[] = [
  {
    id: 'AV',
    name: 'Attack vector',
    group: 'base',
    question: 'From how far away can the attack be made?',
    values: [
      { id: 'N', name: 'Network', meaning: 'Across routers: from another network, up to the whole internet.' },
      { id: 'A', name: 'Adjacent', meaning: 'Only from the same link: the radio range, the same segment.' },
      { id: 'L', name: 'Local', meaning: 'Not over a network: through a session, a file or a person who opens it.' },
      { id: 'P', name: 'Physical', meaning: 'Only with a hand on the device: a port, a button, an opened case.' },
    ],
  },
  {
    id: 'AC',
    name: 'Attack complexity',
    group: 'base',
    question: 'Does success depend on something the attacker does not control?',
    values: [
      { id: 'L', name: 'Low', meaning: 'It works whenever it is tried.' },
      { id: 'H', name: 'High', meaning: 'Something must be gathered, hit in time or overcome first.' },
    ],
  },
  {
    id: 'PR',
    name: 'Privileges required',
    group: 'base',
    question: 'What rights must the attacker have before the attack?',
    values: [
      { id: 'N', name: 'None', meaning: 'No account and no right of any kind.' },
      { id: 'L', name: 'Low', meaning: 'The rights of an ordinary user.' },
      { id: 'H', name: 'High', meaning: 'The rights of somebody who administers the component.' },
    ],
  },
  {
    id: 'UI',
    name: 'User interaction',
    group: 'base',
    question: 'Must somebody other than the attacker do something?',
    values: [
      { id: 'N', name: 'None', meaning: 'Nobody else takes part.' },
      { id: 'R', name: 'Required', meaning: 'Somebody must open, confirm, plug in or click.' },
    ],
  },
  {
    id: 'S',
    name: 'Scope',
    group: 'base',
    question: 'Does the harm reach something under another authority than the vulnerable component?',
    values: [
      { id: 'U', name: 'Unchanged', meaning: 'What is harmed is governed together with what is vulnerable.' },
      { id: 'C', name: 'Changed', meaning: 'The flaw here harms another component that has its own authority.' },
    ],
  },
  {
    id: 'C',
    name: 'Confidentiality',
    group: 'base',
    question: 'How much can somebody read who should not?',
    values: impactValues('the secrecy of the data'),
  },
  {
    id: 'I',
    name: 'Integrity',
    group: 'base',
    question: 'How much can somebody change who should not?',
    values: impactValues('the trust in data and functions'),
  },
  {
    id: 'A',
    name: 'Availability',
    group: 'base',
    question: 'How much stops working?',
    values: impactValues('the function'),
  },
];

const temporal: readonly CvssMetric[] = [
  {
    id: 'E',
    name: 'Exploit code maturity',
    group: 'temporal',
    question: 'How far has somebody come with an exploit?',
    values: [
      notDefined,
      { id: 'H', name: 'High', meaning: 'It works everywhere or runs by itself.' },
      { id: 'F', name: 'Functional', meaning: 'Working code is to be had.' },
      { id: 'P', name: 'Proof of concept', meaning: 'It was shown, and does not work in most places as it is.' },
      { id: 'U', name: 'Unproven', meaning: 'It is theory so far.' },
    ],
  },
  {
    id: 'RL',
    name: 'Remediation level',
    group: 'temporal',
    question: 'What can be done about it today?',
    values: [
      notDefined,
      { id: 'U', name: 'Unavailable', meaning: 'Nothing that helps is known.' },
      { id: 'W', name: 'Workaround', meaning: 'Users or others found a way around it.' },
      { id: 'T', name: 'Temporary fix', meaning: 'The maker gives something that holds for now.' },
      { id: 'O', name: 'Official fix', meaning: 'The maker has a complete fix.' },
    ],
  },
  {
    id: 'RC',
    name: 'Report confidence',
    group: 'temporal',
    question: 'How sure is it that the flaw is there?',
    values: [
      notDefined,
      { id: 'C', name: 'Confirmed', meaning: 'The maker confirms it, or anybody can reproduce it.' },
      { id: 'R', name: 'Reasonable', meaning: 'Much speaks for it, and the cause is not certain.' },
      { id: 'U', name: 'Unknown', meaning: 'Reports differ or say little.' },
    ],
  },
];

/**
 * The metrics of CVSS 3.1 in the order of its vectors: names, letters and order from FIRST, CVSS v3.1 Specification, section 6,
 * table 15; the explanations are ours.
 */
export const cvssMetrics31: readonly CvssMetric[] = [
  ...base,
  ...temporal,
  ...requirementMetrics,
  ...modifiedMetrics(base),
];
