import type { DemoPerson } from './demo-people.ts';

/** Somebody of the demonstration who only talks: nobody signs in as them. */
export type Voice = Pick<DemoPerson, 'legalName' | 'displayName' | 'audienceGroup'> & { readonly key: string };

/** Those who speak for the four groups that the cohort's other people do not belong to. */
export const voices: readonly Voice[] = [
  { key: 'product', legalName: 'Hannah Lindqvist', displayName: 'Hannah', audienceGroup: 'product' },
  { key: 'regulatory', legalName: 'Ravi Subramanian', displayName: 'Ravi', audienceGroup: 'regulatory' },
  { key: 'hospital-it', legalName: 'Chiara D’Angelo', displayName: 'Chiara', audienceGroup: 'hospital-it' },
  { key: 'cybersecurity', legalName: 'Kwame Boateng', displayName: 'Kwame', audienceGroup: 'cybersecurity' },
];

/** A post of the demonstration; `quotes` counts the posts of the discussion from 1. */
export type SaidPost = {
  readonly by: string;
  readonly text: string;
  readonly quotes?: number;
  readonly names?: string;
};

/** What six professions say to the question of topic 1.1: how far into an old phone a sensor's maker is responsible. */
export const phonePosts: readonly SaidPost[] = [
  {
    by: 'candidate-beginning',
    text: `I build apps like this one, so let me begin with what I can do. I treat the phone as hostile: every reading is signed in the sensor, the app checks age and order, and an alarm that was not acknowledged comes back. What I **cannot** do is make a phone ring whose battery saver has put my app to sleep. If the alarm matters, the phone is part of my design, whoever bought it.`,
  },
  {
    by: 'hospital-it',
    text: `From the hospital side: we have never seen that phone and never will. I can keep a list of our own devices; I cannot keep one of other people's kitchens. So please do not write "the operator shall ensure an up-to-date operating system" and call the risk controlled. Nobody in that sentence can do it.`,
  },
  {
    by: 'regulatory',
    quotes: 2,
    names: 'Chiara',
    text: `@Chiara, I agree, and it is more than a matter of taste. Information for safety comes last in the order of risk control, after inherent safety by design and protective measures. If the only control is a line in the instructions, I would have to show that patients understand it and act on it. For "update your phone" I could not.

What belongs in the file, as I see it:

1. which phones and versions were tested,
2. what the app does on all others (and it has to be something safe),
3. how we learn that a platform update has broken us.`,
  },
  {
    by: 'product',
    text: `I would like to defend the old phone for a moment. A third of our users are on devices more than four years old. If the app refuses to run there, these people go back to finger pricks, and some will simply stop measuring. That is harm as well; it does not show up in our complaint file.`,
  },
  {
    by: 'candidate-ready',
    quotes: 4,
    names: 'Hannah',
    text: `@Hannah, that is the sentence I want to hear from a manufacturer, with a number beside it. In our clinic I saw both: the boy whose alarm stayed silent after a phone update, and the lady who gave the sensor back because her phone was "not supported". For the second one we had a plain receiver in the cupboard. So my question is not *phone or no phone* but: **what is the fallback, and who hands it out?**`,
  },
  {
    by: 'cybersecurity',
    text: `Two different things are called "old phone" here, and I would keep them apart.

- *Out of support*: known flaws stay open. Somebody with malware on the phone can read values and, if we are careless, suppress an alarm.
- *Shared*: the children can dismiss a notification. No attacker needed.

Signing in the sensor answers the first for integrity. Neither is answered for **availability**: nothing on the phone can promise that the alarm is heard. Only something off the phone can.`,
  },
  {
    by: 'candidate-beginning',
    quotes: 6,
    names: 'Kwame',
    text: `@Kwame, that changed my mind about where I drew the line. I had the phone inside the system for integrity and forgot that availability ends at the sensor. A short beep from the sensor itself costs us a few milliwatts and about four days of battery life. I will ask what that is in money before I call it too expensive.`,
  },
  {
    by: 'regulatory',
    text: `One border I would not blur: the legal border of the device and the border of the system that can hurt somebody are two lines. The phone is outside the first and inside the second. We may say so openly; what we may not do is use the first line to stop thinking about the second.`,
  },
];

/** A question that somebody has asked beside it. */
export const receiverQuestion = {
  title: 'Who hands out the plain receiver when a phone is not supported?',
  by: 'candidate-ready',
  posts: [
    {
      by: 'candidate-ready',
      text: `In our clinic it lies in a cupboard and depends on who is on duty. How do you do it?`,
    },
    {
      by: 'product',
      text: `We ship one with every starter set since spring. It cost less than the calls about silent alarms had cost us the year before. Your service desk can order it under the number of the set.`,
    },
    {
      by: 'hospital-it',
      text: `We put it on the discharge checklist, next to the training. The ward ticks it off; the biomedical workshop counts the cupboard once a month.`,
    },
  ] satisfies readonly SaidPost[],
  /** Which post answers it. */
  answer: 3,
};
