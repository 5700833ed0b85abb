import { privacyRules } from './privacy-rules.ts';

/** One kind of data: what it is, why and by which right it is kept, for how long, and what an erasure does to it. */
export type RetentionRule = {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  /** The legal ground in words, with the article of the GDPR. */
  readonly ground: string;
  readonly howLong: string;
  readonly atErasure: string;
  /** The tables that hold it; a test finds every table with something of one person in exactly one rule. */
  readonly tables: readonly string[];
};

const contract = 'Needed to give you the course and the examination (article 6(1)(b))';
const trust = 'Legitimate interest in examinations and certificates that others can trust (article 6(1)(f))';
const safety = 'Legitimate interest in keeping accounts safe (article 6(1)(f))';

/** The retention table: the privacy notice shows it, the erasure follows it, and tests hold both to the database. */
export const retention: readonly RetentionRule[] = [
  {
    id: 'person',
    what: 'Your names, field of work and account',
    why: 'To know whose progress, results and certificate these are',
    ground: contract,
    howLong: 'As long as you have an account',
    atErasure: 'Deleted. An entry without a name stays where records of other people point to it.',
    tables: ['people', 'auth_users', 'email_changes', 'name_changes'],
  },
  {
    id: 'sign-in',
    what: 'How you sign in: a hash of your password, your second factor, where you are signed in',
    why: 'So that you, and only you, can sign in',
    ground: safety,
    howLong: 'As long as you have an account; sessions and links until they end, at most 30 days more',
    atErasure: 'Deleted',
    tables: [
      'auth_accounts',
      'auth_sessions',
      'auth_two_factors',
      'auth_used_codes',
      'one_time_links',
      'second_factor_resets',
    ],
  },
  {
    id: 'agreements',
    what: 'Which agreements you accepted, and when',
    why: 'To show what was agreed',
    ground: contract,
    howLong: 'As long as you have an account',
    atErasure: 'Deleted',
    tables: ['agreement_acceptances'],
  },
  {
    id: 'study',
    what: 'What you read, answered, noted and practised',
    why: 'To show your progress and what to repeat',
    ground: contract,
    howLong: 'As long as you have an account',
    atErasure: 'Deleted',
    tables: [
      'study_notes',
      'study_places',
      'poll_answers',
      'practice_answers',
      'practice_reviews',
      'practice_starts',
      'question_memories',
      'progress_facts',
      'quiz_tries',
      'quiz_try_keys',
      'quiz_answers',
      'diagnostic_runs',
      'diagnostic_keys',
      'diagnostic_answers',
      'case_plays',
      'case_choices',
      'case_drafts',
    ],
  },
  {
    id: 'discussions',
    what: 'What you write, follow and report in discussions, and files you attach',
    why: 'To let the people of a cohort talk with each other, and to keep that talk civil',
    ground: contract,
    howLong: 'As long as you have an account; words and files you delete are gone at once, files within minutes',
    atErasure: 'Deleted. A line that a post stood here stays, without a name.',
    tables: [
      'discussions',
      'discussion_posts',
      'discussion_texts',
      'discussion_mentions',
      'discussion_readers',
      'discussion_endorsements',
      'discussion_roles',
      'discussion_reports',
      'discussion_hidings',
      'discussion_attachments',
    ],
  },
  {
    id: 'cohorts',
    what: 'The cohorts you were invited to, learn in or teach',
    why: 'To run the course with its dates',
    ground: contract,
    howLong: 'As long as you have an account; rows of an uploaded list of people for 90 days',
    atErasure: 'Deleted. Who taught a cohort stays without a name.',
    tables: [
      'cohort_members',
      'cohort_memberships',
      'cohort_calendars',
      'cohort_reminders',
      'cohort_facilitators',
      'cohort_imports',
      'cohort_import_progress',
      'cohort_links',
      'competence_records',
    ],
  },
  {
    id: 'sponsors',
    what: 'Seats your employer paid for, its invitations to you, and whether your progress may be counted for it',
    why: 'To give you the seat, and to show your employer numbers about many people if you agree',
    ground: 'Needed to give you the course (article 6(1)(b)); being counted rests on your consent (article 6(1)(a))',
    howLong: 'As long as you have an account; an invitation that ran out until its voucher is next used',
    atErasure: 'Deleted, and you are in no number from that moment. That a seat was taken stays without a name.',
    tables: [
      'sponsor_representatives',
      'sponsor_seats',
      'sponsor_invitations',
      'sponsor_consents',
      'sponsor_block_members',
    ],
  },
  {
    id: 'examinations',
    what: 'Your examinations: answers with their times, receipts, results',
    why: 'To decide results, and to be able to show how they were decided',
    ground: trust,
    howLong: `At least ${privacyRules.appealDays} days after a result, and ${privacyRules.attemptCountsDays} days after a failed attempt`,
    atErasure: 'Kept without a name, to judge the questions: nothing in them says whose they were.',
    tables: ['sittings', 'sitting_deals', 'responses', 'change_evidence', 'results'],
  },
  {
    id: 'certificates',
    what: 'Your certificates with your legal name, and their status',
    why: 'So that others can check them',
    ground: contract,
    howLong: 'Until the certificate ends, and as long as you have an account after that',
    atErasure: 'Name and signed text are deleted. The number stays and answers that the holder asked to be erased.',
    tables: ['certificates', 'certificate_events'],
  },
  {
    id: 'mail',
    what: 'Mails and messages that went to you, how you want them, and addresses of yours that mail servers refused',
    why: 'To send them, and to see when one did not arrive',
    ground: contract,
    howLong: 'As long as you have an account',
    atErasure: 'Deleted, those that still wait included',
    tables: ['outgoing_mails', 'mail_bounces', 'notifications', 'notification_preferences'],
  },
  {
    id: 'complaints',
    what: 'Complaints and appeals you filed, or that are about you, with dates, outcome and answer',
    why: 'To decide them, and to be able to show how they were decided',
    ground: trust,
    howLong:
      'Words, name and address for three years after the decision unless an administrator set another time; dates and outcome for good',
    atErasure: 'Words, name and address are deleted. That there was one, when, and its outcome stay without a name.',
    tables: ['complaints'],
  },
  {
    id: 'feedback',
    what: 'What you answered when we asked about modules and examinations',
    why: 'To make the course better. Staff see answers without names, from five people on',
    ground: 'Legitimate interest in a good course (article 6(1)(f)); every question may be left out',
    howLong: 'As long as you have an account',
    atErasure: 'Deleted',
    tables: ['feedback_responses', 'feedback_answers'],
  },
  {
    id: 'lessons',
    what: 'That you, as staff, wrote down or look after a lesson learned from feedback',
    why: 'To know who does something about it',
    ground: trust,
    howLong: 'For good',
    atErasure: 'Kept without a name',
    tables: ['lessons'],
  },
  {
    id: 'settings',
    what: 'Which settings you changed as an administrator, when and why',
    why: 'To show who decided what',
    ground: trust,
    howLong: 'For good',
    atErasure: 'Kept without a name',
    tables: ['setting_versions'],
  },
  {
    id: 'roles',
    what: 'Roles you hold as staff, and what you are to other people (taught, employs, manages)',
    why: 'To decide who may do what, and to keep officers from deciding about people they are close to',
    ground: trust,
    howLong: 'As long as you have an account',
    atErasure: 'Relations are deleted. That a role was held stays without a name and without its reason.',
    tables: ['role_grants', 'person_relations'],
  },
  {
    id: 'erasure',
    what: 'Your requests to be erased, and what stood against them',
    why: 'To carry them out, and to do so again should an old backup come back',
    ground: 'A legal duty (articles 5(2) and 17)',
    howLong: 'For good',
    atErasure: 'Times stay with a number in place of your name; notes are deleted.',
    tables: ['erasure_requests', 'erasure_holds', 'tombstones'],
  },
  {
    id: 'ledger',
    what: 'The ledger: what was decided or done, when and by whom, each entry chained to the one before',
    why: 'So that nobody, ourselves included, can change the past unseen',
    ground: trust,
    howLong: 'For good',
    atErasure:
      'Personal data in it is encrypted with a key of your own. The key is destroyed; nobody can read it any more.',
    tables: ['person_keys'],
  },
];
