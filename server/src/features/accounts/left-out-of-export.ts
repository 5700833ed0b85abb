/**
 * Tables that hold something of one person and are not in the file they take along, each with the reason. A test compares
 * this list with the database: a table is exported, or it stands here.
 */
export const leftOutOfExport: Readonly<Record<string, string>> = {
  auth_accounts: 'The hash of the password: it would help only somebody who wants to break it.',
  auth_two_factors: 'What codes of the second factor are computed from, and backup codes: a file is no place for them.',
  auth_used_codes: 'Hashes of codes that were used, kept for minutes so that none is used twice.',
  one_time_links: 'Hashes of links that went out by mail; the links themselves are kept nowhere.',
  person_keys: 'The key that encrypts personal records, itself encrypted: nobody can read anything in it.',
  tombstones: 'Holds who was erased, and nothing of anybody who can still ask.',
  results: 'What is released of a result is exported; the verdict on each question would give the examination away.',
  result_revisions:
    'What a released result said before is exported; the verdict on each question would give the examination away.',
  result_steps:
    'When a result was reviewed and released is exported, and why a pass was taken away; not which officer did it.',
  misconduct_cases:
    'One’s own case is exported with notice, answer and decision; not who reported it, and not what others were asked.',
  script_steps:
    'What came of one’s work and why is exported with the feedback; not which officer decided, nor marks that do not count.',
  script_waits: 'What a work waits for inside the marking; the promised day is exported with the work.',
  script_fingerprints: 'Hashes of one’s own words, of which nothing can be read.',
  similarity_reviews: 'What an officer thought of two texts: it would speak of somebody else’s.',
  sitting_deals: 'The order of the questions in an examination: part of the examination, which stays closed.',
  answer_sheets: 'The same answers as in the export, by names that only the question bank knows.',
  lab_run_keys: 'Seed and key of a lab are the course’s; what one’s answers were worth, and why, is exported.',
  submission_lab_runs:
    'Which graded runs stand beside a capstone: all that were handed in before it was frozen, and the runs are exported.',
  quiz_try_keys: 'Keys and reasons of a quiz are the course’s, shown in the quiz once it is handed in.',
  sponsor_block_members: 'With whom you are counted for an employer: it would name the others.',
  diagnostic_keys: 'Keys and reasons of the diagnostic are the course’s, shown in it once it is finished.',
};
