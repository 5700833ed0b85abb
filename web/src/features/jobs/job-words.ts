const queueWords: Readonly<Record<string, string>> = {
  'send-mail': 'Mails',
  'deliver-notification': 'Notifications',
  'tend-mails': 'Looking after mails',
  'send-digests': 'Daily summaries',
  'read-bounces': 'Mails that came back',
  'remind-cohorts': 'Reminders of cohorts',
  'forget-imports': 'Forgetting old lists of people',
  'erase-people': 'Erasures that are due',
  'sweep-attachments': 'Removing deleted files',
  'tidy-accounts': 'Tidying accounts',
  'reset-second-factors': 'Second factors to take away',
  'tend-bookings': 'Exam places: reminders and absences',
  'tend-complaints': 'Complaints that are due or old',
  'tend-appeals': 'Appeals that are due, late or without a reviewer',
  'watch-scripts': 'Marked work that is late, and texts that share passages',
  'watch-backups': 'The age of the last backup',
  'close-live-sessions': 'Live sessions that nobody ended',
  'take-statistics': 'Statistics of the examination',
  'assemble-forms': 'Examination forms',
  'tend-submissions': 'Feedback whose promised day is over',
  'tend-scripts': 'Scripts that wait for a marker',
  'watch-results': 'Results that are late',
  'find-disruptions': 'Interruptions of examinations',
  'end-defences': 'Questions of a capstone whose time is over',
};

/** What a queue does, in words; a queue without words keeps its name. */
export function queueTitle(name: string): string {
  return queueWords[name] ?? name;
}

/** A length of time, rounded down to its largest unit: "3 minutes". */
export function durationWords(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  for (const [unit, length] of units) {
    const count = Math.floor(seconds / length);
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
