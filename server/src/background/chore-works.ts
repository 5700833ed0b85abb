import { forgetEvidence } from '../accommodations/forget-evidence.ts';
import { carryOutResets } from '../accounts/carry-out-resets.ts';
import { tidyAccounts } from '../accounts/tidy-accounts.ts';
import { removeDeletedBytes } from '../attachments/remove-deleted-bytes.ts';
import { openAttachments } from '../attachments/open-attachments.ts';
import type { Context } from '../context.ts';
import { tendBookings } from '../features/bookings/tend-bookings.ts';
import { forgetFiles } from '../features/cohorts/forget-files.ts';
import { sendReminders } from '../features/cohorts/send-reminders.ts';
import { forgetAppealEvidence } from '../features/appeals/forget-appeal-evidence.ts';
import { tendAppeals } from '../features/appeals/tend-appeals.ts';
import { endDefences } from '../features/capstones/end-defence.ts';
import { tendComplaints } from '../features/complaints/tend-complaints.ts';
import { sweepAttachments } from '../features/discussions/sweep-attachments.ts';
import { closeForgottenSessions } from '../features/live-sessions/close-forgotten-sessions.ts';
import { settleDisruptions } from '../disruptions/settle-disruptions.ts';
import { watchScripts } from '../features/marking-decisions/watch-scripts.ts';
import { carryOutDueErasures } from '../features/privacy/carry-out-due-erasures.ts';
import { watchResults } from '../features/results/watch-results.ts';
import { tendSubmissions } from '../features/submissions/tend-submissions.ts';
import { tendScripts } from '../features/script-allocation/tend-scripts.ts';
import { fingerprintScripts } from '../features/similarity/fingerprint-scripts.ts';
import { forgetInvitations } from '../features/sponsors/forget-invitations.ts';
import { takeNightlyStatistics } from '../features/statistics/take-nightly-statistics.ts';
import { watchBackups } from '../features/storage/watch-backups.ts';
import type { ChoreWorks } from '../jobs/chores.ts';
import { readBounceDirectory } from '../mail/read-bounce-directory.ts';
import { tendMails } from '../mail/tend-mails.ts';
import { sendDigests } from '../notifications/send-digests.ts';

/** What the clock orders, put together: one line a chore. When each is ordered stands in `server/src/jobs/chore-times.ts`. */
export function choreWorks(context: Context): ChoreWorks {
  const { config, databases, log } = context;
  const { bounceDirectory } = config;
  const attachments = openAttachments(config);
  return {
    'tend-mails': async () => {
      const tended = await tendMails(databases.staff);
      if (tended.enqueued + tended.givenUp > 0) log.warn(tended, 'Mails without a living job were found');
    },
    ...(bounceDirectory !== null && {
      'read-bounces': async () => readBounceDirectory({ db: databases.staff, directory: bounceDirectory, log }),
    }),
    'send-digests': async () => sendDigests(context),
    'remind-cohorts': async () => sendReminders(context),
    'forget-imports': async () => {
      await forgetFiles(databases.staff);
      await forgetInvitations(databases.staff);
    },
    'erase-people': async () => carryOutDueErasures(context),
    'sweep-attachments': async () => {
      await sweepAttachments(context, attachments);
      await forgetEvidence(context, attachments);
      await forgetAppealEvidence(context, attachments);
      await removeDeletedBytes(databases.staff, attachments, 'submission_files');
    },
    'tidy-accounts': async () => tidyAccounts(databases.auth),
    'reset-second-factors': async () => carryOutResets(context),
    'tend-bookings': async () => tendBookings(context),
    'tend-complaints': async () => tendComplaints(context),
    'tend-appeals': async () => tendAppeals(context),
    'tend-submissions': async () => tendSubmissions(context),
    'tend-scripts': async () => tendScripts(context),
    'watch-scripts': async () => {
      await watchScripts(context);
      await fingerprintScripts(context);
    },
    'watch-backups': async () => watchBackups(context),
    'watch-results': async () => watchResults(context),
    'find-disruptions': async () => settleDisruptions(context),
    'close-live-sessions': async () => closeForgottenSessions(context),
    'end-defences': async () => endDefences(context),
    'take-statistics': async () => takeNightlyStatistics(context),
  };
}
