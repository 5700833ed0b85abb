import { type CvssMetric, type CvssValue, notDefined } from './cvss-metric.ts';
import { modifiedMetrics } from './modified-metrics.ts';
import { requirementMetrics } from './requirement-metrics.ts';
import { supplementalMetrics } from './supplemental-metrics.ts';

const places = { V: 'the vulnerable system itself', S: 'the systems behind it' } as const;
const kinds = {
  C: ['confidentiality', 'can somebody read who should not'],
  I: ['integrity', 'can somebody change who should not'],
  A: ['availability', 'stops working'],
} as const;

function impact(place: keyof typeof places, kind: keyof typeof kinds): CvssMetric {
  const [name, what] = kinds[kind];
  return {
    id: `${place}${kind}`,
    name: `${place === 'V' ? 'Vulnerable' : 'Subsequent'} system ${name}`,
    group: 'base',
    question: `How much ${what}, in ${places[place]}?`,
    values: [
      { id: 'H', name: 'High', meaning: 'All of it, or the part that matters most.' },
      { id: 'L', name: 'Low', meaning: 'Some of it, and the attacker cannot choose which.' },
      { id: 'N', name: 'None', meaning: 'Nothing of it.' },
    ],
  };
}

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
    question: 'Must the attacker get around a protection that was built in?',
    values: [
      { id: 'L', name: 'Low', meaning: 'No protection stands in the way.' },
      { id: 'H', name: 'High', meaning: 'A protection or a secret of this target must be overcome first.' },
    ],
  },
  {
    id: 'AT',
    name: 'Attack requirements',
    group: 'base',
    question: 'Must the target be in a certain state that the attacker does not choose?',
    values: [
      { id: 'N', name: 'None', meaning: 'It works in every or nearly every installation.' },
      { id: 'P', name: 'Present', meaning: 'It needs a moment, a setting or a place between two parties.' },
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
    question: 'Must somebody other than the attacker take part?',
    values: [
      { id: 'N', name: 'None', meaning: 'Nobody else takes part.' },
      { id: 'P', name: 'Passive', meaning: 'Somebody only has to use the system as they do every day.' },
      { id: 'A', name: 'Active', meaning: 'Somebody must do something special: open, import, confirm, override.' },
    ],
  },
  impact('V', 'C'),
  impact('V', 'I'),
  impact('V', 'A'),
  impact('S', 'C'),
  impact('S', 'I'),
  impact('S', 'A'),
];

const threat: CvssMetric = {
  id: 'E',
  name: 'Exploit maturity',
  group: 'threat',
  question: 'What is known about attacks?',
  values: [
    notDefined,
    { id: 'A', name: 'Attacked', meaning: 'Attacks are reported, or a ready tool exists.' },
    { id: 'P', name: 'Proof of concept', meaning: 'It was shown; no attack is known.' },
    { id: 'U', name: 'Unreported', meaning: 'Neither a proof nor an attack is known.' },
  ],
};

const safety: CvssValue = { id: 'S', name: 'Safety', meaning: 'Somebody may be injured here, or worse.' };

/**
 * The metrics of CVSS 4.0 in the order of its vectors: names, letters and order from FIRST, CVSS v4.0 Specification, section 7,
 * table 23; the explanations are ours.
 */
export const cvssMetrics40: readonly CvssMetric[] = [
  ...base,
  threat,
  ...requirementMetrics,
  ...modifiedMetrics(base, { SI: [safety], SA: [safety] }),
  ...supplementalMetrics,
];
