import type { StrideLetter } from '@cmdsp/workbench/threats';

/** The six letters of STRIDE in words. */
export const letterWords: Readonly<Record<StrideLetter, string>> = {
  S: 'Spoofing: pretending to be somebody',
  T: 'Tampering: changing what others rely on',
  R: 'Repudiation: acting without trace',
  I: 'Information disclosure: reading what is not meant for one',
  D: 'Denial of service: keeping others from what they need',
  E: 'Elevation of privilege: getting rights one was not given',
};
