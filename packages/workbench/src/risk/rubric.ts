/** Where an answer leads: to the next question, or to what the metric is. */
export type RubricStep = { readonly next: string } | { readonly value: string };

/** A question about how an attack is made, answered yes or no. */
export type RubricQuestion = {
  readonly id: string;
  readonly metric: string;
  readonly ask: string;
  readonly yes: RubricStep;
  readonly no: RubricStep;
};

/** What kind of data or function an attack touches; the letter is the last of its elements (`XIT`: integrity of therapy). */
export type RubricClass = { readonly id: string; readonly label: string };

/**
 * The guided questionnaire for medical devices. Structure and element names after MITRE, Rubric for Applying CVSS to Medical Devices
 * (version 0.12.04, qualified by FDA as a development tool in 2020, made for CVSS 3.0): paths of yes and no for how the attack is made, and
 * the impact asked for six classes. The wording and the forks are ours, after the definitions of CVSS 3.1 where the rubric's text was
 * not at hand.
 */
export const rubricQuestions: readonly RubricQuestion[] = [
  {
    id: 'XAVN',
    metric: 'AV',
    ask: 'Does the attack come over a network or a radio link?',
    yes: { next: 'XAVT' },
    no: { next: 'XAVP' },
  },
  {
    id: 'XAVT',
    metric: 'AV',
    ask: 'Could it pass a router, because what it speaks is routed (TCP, UDP and what runs on them)?',
    yes: { value: 'N' },
    no: { next: 'XAVW' },
  },
  {
    id: 'XAVW',
    metric: 'AV',
    ask: 'Is the link a radio (Bluetooth, Wi-Fi without routing, a proprietary band, an induction wand)?',
    yes: { next: 'XAVR' },
    no: { value: 'A' },
  },
  {
    id: 'XAVR',
    metric: 'AV',
    ask: 'Does the radio reach somebody who does not touch the device or the patient?',
    yes: { value: 'A' },
    no: { value: 'P' },
  },
  {
    id: 'XAVP',
    metric: 'AV',
    ask: 'Must the attacker touch the device: its ports, its buttons, its case?',
    yes: { value: 'P' },
    no: { value: 'L' },
  },
  {
    id: 'XACL',
    metric: 'AC',
    ask: 'Does the attack work whenever it is tried, with nothing to wait for, guess or get around first?',
    yes: { value: 'L' },
    no: { value: 'H' },
  },
  {
    id: 'XPRL',
    metric: 'PR',
    ask: 'Must the attacker be logged in, or hold any other right, before the attack?',
    yes: { next: 'XPRZ' },
    no: { value: 'N' },
  },
  {
    id: 'XPRZ',
    metric: 'PR',
    ask: 'Can anybody have that right, because the password is in a manual or the same everywhere?',
    yes: { value: 'N' },
    no: { next: 'XPRS' },
  },
  {
    id: 'XPRS',
    metric: 'PR',
    ask: 'Is it the right of somebody who administers or services the component?',
    yes: { value: 'H' },
    no: { value: 'L' },
  },
  {
    id: 'XUI',
    metric: 'UI',
    ask: 'Must somebody other than the attacker do something for it to succeed?',
    yes: { value: 'R' },
    no: { value: 'N' },
  },
  {
    id: 'XS',
    metric: 'S',
    ask: 'Does it harm a component that answers to another authority than the one with the flaw?',
    yes: { value: 'C' },
    no: { value: 'U' },
  },
];

/** The six classes in which the impact is asked; the worst of them for each of C, I and A goes into the vector. */
export const rubricClasses: readonly RubricClass[] = [
  { id: 'P', label: 'Data of the patient (PHI, PII)' },
  { id: 'D', label: 'Diagnosis or monitoring' },
  { id: 'T', label: 'Delivery of therapy' },
  { id: 'W', label: 'Clinical workflow' },
  { id: 'S', label: 'Private data of the system (keys, passwords)' },
  { id: 'O', label: 'Other critical data or functions' },
];
