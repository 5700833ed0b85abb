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
} as const;
