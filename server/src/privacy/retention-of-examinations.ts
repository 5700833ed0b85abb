import { privacyRules } from './privacy-rules.ts';
import { contract, trust, type RetentionRule } from './retention-rule.ts';

/** The rules for what belongs to examinations: the part of `retention` that grew longest. */
export const retentionOfExaminations: readonly RetentionRule[] = [
  {
    id: 'exam-room',
    what: 'What the exam room knew: when your page was there, that it lost the focus or something was pasted, your calls for help, what you were told',
    why: 'To help you during the exam, and to work out what an outage cost you',
    ground: trust,
    howLong: 'As long as the examination itself',
    atErasure: 'Connections and what the page noticed are deleted; calls and notices stay without their words.',
    tables: ['sitting_connections', 'sitting_facts', 'help_requests', 'sitting_notices'],
  },
  {
    id: 'examinations',
    what: 'Your examinations: answers with their times, receipts, results',
    why: 'To decide results, and to be able to show how they were decided',
    ground: trust,
    howLong: `At least ${privacyRules.appealDays} days after a result, and ${privacyRules.attemptCountsDays} days after a failed attempt`,
    atErasure: 'Kept without a name, to judge the questions: nothing in them says whose they were.',
    tables: [
      'sittings',
      'sitting_breaks',
      'sitting_deals',
      'answer_sheets',
      'responses',
      'change_evidence',
      'results',
      'result_revisions',
    ],
  },
  {
    id: 'bookings',
    what: 'Places you booked in examination windows, whether you came, how your identity was checked, your excuses',
    why: 'To keep the place for you, to know who sits the examination, and to count attempts fairly',
    ground: contract,
    howLong:
      'As long as you have an account; the words of an excuse for one year after the decision unless an administrator set another time. No number and no picture of a document is ever kept.',
    atErasure:
      'Excuses and how you were checked are deleted. That a place was taken, and whether it was used, stay without a name.',
    tables: ['bookings'],
  },
  {
    id: 'window-work',
    what: 'That you, as staff, planned an examination window or invigilated it',
    why: 'To show who answered for an examination, and that nobody invigilated somebody close to them',
    ground: trust,
    howLong: 'For good',
    atErasure: 'Kept without a name',
    tables: ['exam_windows', 'exam_window_invigilators'],
  },
  {
    id: 'appeals',
    what: 'Appeals of results you filed with the files you added and when they were read, questions you challenged or remarked on, and cases about your examinations',
    why: 'To decide them by people who are not involved, to correct questions, and to show how it was decided',
    ground: trust,
    howLong: 'For good; files of an appeal for 60 days after its decision unless an administrator set another time',
    atErasure: 'Words and files are deleted. That there was one, when, and its outcome stay without a name.',
    tables: ['appeals', 'appeal_evidence', 'appeal_readings', 'question_remarks', 'misconduct_cases'],
  },
  {
    id: 'disruptions',
    what: 'What interrupted examinations of yours, what it cost and what you got for it; as an officer, that you decided',
    why: 'To give everybody who lost the same time the same for it, and to be able to show that',
    ground: trust,
    howLong: 'As long as the examination itself is kept',
    atErasure: 'Reasons that speak of you alone are deleted. Times and remedies stay without a name.',
    tables: ['disruptions', 'disruption_losses'],
  },
  {
    id: 'rehearsals',
    what: 'What you tried out in a rehearsal: the network cut, the page closed, the device changed',
    why: 'To prove to you that nothing was lost, and to tell the invigilator that you know the page',
    ground: contract,
    howLong: 'As long as you have an account',
    atErasure: 'Deleted',
    tables: ['rehearsal_steps', 'rehearsal_proofs'],
  },
  {
    id: 'accommodations',
    what: 'What you asked for your examinations and why, papers you gave, what was decided, who read them when',
    why: 'So that you can sit an examination on equal terms',
    ground:
      'Needed for the examination you agreed on (article 6(1)(b)); what says something about your health rests on your explicit consent, which you give by sending it (article 9(2)(a))',
    howLong:
      'Words and papers for 60 days after the last decision unless an administrator set another time; the decision as long as you have an account',
    atErasure: 'Deleted. That a request was decided, when, and its outcome stay without a name.',
    tables: [
      'accommodation_requests',
      'accommodation_words',
      'accommodation_evidence',
      'accommodation_readings',
      'accommodation_profiles',
    ],
  },
];
