/** The times of privacy and of account recovery, in one place: the pages say them and the program keeps them. */
export const privacyRules = {
  /** How long somebody who asked to be erased may think again. */
  coolingOffDays: 14,
  /** Within which an answer is due (GDPR article 12(3): one month). */
  answerDays: 30,
  /** After the release of a result, in which an appeal may still come. */
  appealDays: 30,
  /** How long a failed examination counts as an attempt; see the programme's rules on retakes. */
  attemptCountsDays: 365,
  /** How long a link to change an address works, and how long the old mailbox may take the change back. */
  emailLinkHours: 24,
  emailUndoDays: 7,
  /** How long the owner of a second factor may stop its being taken away. */
  secondFactorDelayHours: 72,
} as const;
