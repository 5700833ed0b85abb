import { type CvssMetric, notDefined } from './cvss-metric.ts';

/** What CVSS 4.0 lets a maker say beside the score (section 5); no score depends on it. */
export const supplementalMetrics: readonly CvssMetric[] = [
  {
    id: 'S',
    name: 'Safety',
    group: 'supplemental',
    question: 'Can somebody be injured?',
    values: [
      notDefined,
      { id: 'P', name: 'Present', meaning: 'Injury is possible, at least a minor one.' },
      { id: 'N', name: 'Negligible', meaning: 'Injury is not to be expected.' },
    ],
  },
  {
    id: 'AU',
    name: 'Automatable',
    group: 'supplemental',
    question: 'Can all steps run by themselves over many targets?',
    values: [
      notDefined,
      { id: 'Y', name: 'Yes', meaning: 'From finding to exploiting, a program can do it.' },
      { id: 'N', name: 'No', meaning: 'Some step needs work for each target.' },
    ],
  },
  {
    id: 'R',
    name: 'Recovery',
    group: 'supplemental',
    question: 'How does the system come back?',
    values: [
      notDefined,
      { id: 'I', name: 'Irrecoverable', meaning: 'It does not, whatever the user does.' },
      { id: 'U', name: 'User', meaning: 'Somebody has to bring it back.' },
      { id: 'A', name: 'Automatic', meaning: 'By itself.' },
    ],
  },
  {
    id: 'V',
    name: 'Value density',
    group: 'supplemental',
    question: 'How much does one success give the attacker?',
    values: [
      notDefined,
      { id: 'C', name: 'Concentrated', meaning: 'Much: a server with many patients behind it.' },
      { id: 'D', name: 'Diffuse', meaning: 'Little: one device.' },
    ],
  },
  {
    id: 'RE',
    name: 'Response effort',
    group: 'supplemental',
    question: 'How hard is it to respond?',
    values: [
      notDefined,
      { id: 'H', name: 'High', meaning: 'Visits, hardware, or therapy that has to stop.' },
      { id: 'M', name: 'Moderate', meaning: 'Planning and some interruption.' },
      { id: 'L', name: 'Low', meaning: 'Hardly any effort.' },
    ],
  },
  {
    id: 'U',
    name: 'Provider urgency',
    group: 'supplemental',
    question: 'How urgent does the provider say it is?',
    values: [
      notDefined,
      { id: 'Red', name: 'Red', meaning: 'Most urgent.' },
      { id: 'Amber', name: 'Amber', meaning: 'Urgent.' },
      { id: 'Green', name: 'Green', meaning: 'Less urgent.' },
      { id: 'Clear', name: 'Clear', meaning: 'For information.' },
    ],
  },
];
