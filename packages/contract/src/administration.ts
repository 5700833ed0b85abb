import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const refusals = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;
const backups = z.object({
  directory: z.string(),
  last: z.object({ file: z.string(), bytes: z.int(), createdAt: z.iso.datetime() }).nullable(),
  ageSeconds: z.int().nullable(),
  alarmHours: z.int(),
  isOld: z.boolean(),
});

/** What may need somebody: each with where to look. */
export const concerns = [
  'backup-old',
  'disk-low',
  'jobs-standing-still',
  'jobs-failed',
  'addresses-refused',
  'complaints-late',
  'complaints-open',
  'erasures-waiting',
  'names-waiting',
  'merges-waiting',
  'lessons-late',
  'staff-without-second-factor',
] as const;

/** The state of the installation, for administrators. */
export const administrationEndpoints = defineEndpoints({
  'GET /api/administration': {
    summary: 'What needs attention now, with how many',
    access: 'administrator',
    response: z.object({
      concerns: z.array(z.object({ kind: z.enum(concerns), count: z.int(), isUrgent: z.boolean() })),
      release: z.string(),
      contentRelease: z.string(),
    }),
    problems: refusals,
  },
  'GET /api/storage': {
    summary: 'How much the database and attached files take, how much disk is free, and the last backup',
    access: 'administrator',
    response: z.object({
      database: z.object({
        bytes: z.int(),
        /** The largest first; rows are PostgreSQL’s estimate. */
        tables: z.array(z.object({ name: z.string(), bytes: z.int(), rows: z.int() })),
      }),
      attachments: z.object({
        count: z.int(),
        bytes: z.int(),
        /** The address of the bucket where new files go; null where they stay on this disk. */
        bucket: z.string().nullable(),
        /** Whether a virus scanner is configured, and whether it answers now; null where there is none. */
        isScannerThere: z.boolean().nullable(),
      }),
      disk: z.object({ freeBytes: z.int(), totalBytes: z.int(), alarmPercent: z.int(), isLow: z.boolean() }).nullable(),
      backups,
    }),
    problems: refusals,
  },
});
