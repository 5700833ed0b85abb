import { readBackupState } from '../../backup/read-backup-state.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { readConcerns } from './read-concerns.ts';
import { readAttachmentSize, readDatabaseSize, readDisk, readScannerState } from './read-storage.ts';

/** What the installation takes, its backups, and what needs attention. */
export function storageRoutes(app: App, context: Context): void {
  const { config, databases } = context;

  serveEndpoint(app, 'GET /api/administration', async () => ({
    concerns: [...(await readConcerns(context))],
    release: context.release,
    contentRelease: context.contentRelease,
  }));

  serveEndpoint(app, 'GET /api/storage', async () => {
    const { last, ageSeconds, alarmHours, isOld } = await readBackupState(context);
    return {
      database: await readDatabaseSize(databases.staff),
      attachments: {
        ...(await readAttachmentSize(config.dataDirectory)),
        bucket: config.attachments.kind === 's3' ? config.attachments.url : null,
        isScannerThere: await readScannerState(config),
      },
      disk: await readDisk(context),
      backups: {
        directory: config.backupDirectory,
        last: last === null ? null : { file: last.file, bytes: last.bytes, createdAt: last.createdAt.toISOString() },
        ageSeconds,
        alarmHours,
        isOld,
      },
    };
  });
}
