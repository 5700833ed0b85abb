/**
 * When the clock orders each chore, as cron does, in UTC. A new chore is a line here, a queue in a migration (policy
 * `exclusive`) and what it does in `server/src/background/chore-works.ts`.
 */
export const choreTimes = {
  'tend-mails': '* * * * *',
  'read-bounces': '*/5 * * * *',
  'send-digests': '0 6 * * *',
  'remind-cohorts': '*/15 * * * *',
  'forget-imports': '30 * * * *',
  'erase-people': '*/10 * * * *',
  'sweep-attachments': '*/10 * * * *',
  'tidy-accounts': '*/10 * * * *',
  'reset-second-factors': '*/10 * * * *',
  'tend-bookings': '*/5 * * * *',
  'tend-complaints': '15 * * * *',
  'tend-appeals': '25 * * * *',
  'tend-submissions': '35 * * * *',
  'tend-scripts': '*/10 * * * *',
  'watch-scripts': '35 * * * *',
  'watch-backups': '20 * * * *',
  'watch-results': '25 * * * *',
  'close-live-sessions': '*/10 * * * *',
  'take-statistics': '40 2 * * *',
  'find-disruptions': '* * * * *',
  'end-defences': '* * * * *',
} as const satisfies Record<string, string>;
