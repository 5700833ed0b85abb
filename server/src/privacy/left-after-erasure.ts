/** Tables that point at a person and stay as they are when that person is erased, each with the reason; tested. */
export const leftAfterErasure: Readonly<Record<string, string>> = {
  sittings: 'Times and states of an examination without a name, to judge its questions.',
  sitting_deals: 'The order of the questions in an examination.',
  responses: 'Answers to examination questions, without a name; receipts and ledger prove them.',
  change_evidence: 'Answers that came twice, as evidence in the same examination.',
  results: 'Scores without a name, for the statistics of the questions.',
  erasure_requests: 'That the erasure was asked for and when: the proof that it was done.',
  tombstones: 'The erasure itself.',
  cohort_links: 'Who made a link for a cohort, as a number without a name.',
  cohort_imports: 'Who uploaded a list, as a number without a name; its rows are emptied after 90 days.',
  lessons: 'Who wrote down or looked after a lesson, as a number without a name.',
  setting_versions: 'Who set what and why, as a number without a name.',
  cohort_import_progress: 'How far an upload came.',
  bank_readings: 'Who read the question bank, as a number without a name: the proof of how it was kept.',
  live_polls: 'What a room was asked and how many chose what; nobody in it can be told.',
};
