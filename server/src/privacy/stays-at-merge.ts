/**
 * What stays with the closed account when two accounts of one person are merged, as `table.column`, each with the reason.
 * Everything else that points at a person is moved by a function `merging_<place>_<noun>`; a test compares both with the
 * database. Columns that end in `_by` say who did something, and stay.
 */
export const staysAtMerge: Readonly<Record<string, string>> = {
  'sittings.person_id': 'Receipts are signed and chained for this account; the kept one shows them.',
  'accommodation_requests.person_id': 'Words and papers of the closed account open with its key alone.',
  'accommodation_requests.handler_id': 'Who looked after a request.',
  'accommodation_words.person_id': 'Encrypted with the key of the closed account.',
  'accommodation_evidence.person_id': 'Encrypted with the key of the closed account.',
  'accommodation_readings.person_id': 'Who read what of the closed account, and when.',
  'accommodation_readings.reader_id': 'Who read; an account with a role of staff is not merged.',
  'results.person_id': 'Belong to the sitting; the kept account shows them.',
  'certificates.person_id': 'Signed for this account; the kept one shows them.',
  'certificate_events.actor_id': 'Who decided about a certificate.',
  'person_keys.person_id': 'Opens what the ledger holds of this account until its person is erased.',
  'role_grants.person_id': 'Rights of staff are given by name and never move; an account with one is not merged.',
  'cohort_facilitators.person_id': 'Whom somebody taught when; nobody with a role of staff is merged.',
  'sponsor_representatives.person_id': 'A right that an administrator gave by name.',
  'sponsor_consents.person_id': 'Was given for what that account had done; the person may give it again.',
  'sponsor_block_members.person_id': 'Numbers of a week that is over.',
  'complaints.handler_id': 'Who looked after a complaint.',
  'panel_judges.person_id': 'Who rated; an account with a role of staff is not merged.',
  'panel_ratings.person_id': 'What a judge rated.',
  'lessons.owner_id': 'Who looks after a lesson.',
  'bank_readings.person_id': 'What that account read; the kept one may not sit the examination for it.',
  'bank_declarations.person_id': 'Declared for that account; nobody with a role of staff is merged.',
  'email_changes.person_id': 'Addresses of the closed account; those that wait are deleted.',
  'name_changes.person_id': 'Names of the closed account; those that wait are deleted.',
  'second_factor_resets.person_id': 'Of the closed account; those that wait are deleted.',
  'erasure_requests.person_id': 'Asked for the closed account; one that waits stands against merging.',
  'tombstones.person_id': 'Whoever was erased is not merged.',
  'account_merges.kept_id': 'What was asked and decided.',
  'account_merges.other_id': 'What was asked and decided.',
  'merged_people.closed_id': 'The merging itself.',
  'merged_people.kept_id': 'The merging itself; it always names the account that is in use.',
};
