import type { FastifyRequest } from 'fastify';
import { needsExamBrowser } from '../../bookings/needs-exam-browser.ts';
import type { Context } from '../../context.ts';
import { requireSafeExamBrowser } from '../../sittings/safe-exam-browser.ts';
import { readSetting } from '../../settings/read-setting.ts';

/**
 * Where a Config Key is set, a certification examination is begun and read in Safe Exam Browser alone, unless its window or
 * the setting says otherwise. @throws Problem `sitting-refused`
 */
export async function requireExamBrowser(
  { config, databases }: Pick<Context, 'config' | 'databases'>,
  { request, sittingId }: { readonly request: FastifyRequest; readonly sittingId: string },
): Promise<void> {
  const { examBrowserKey: configKey, publicUrl } = config;
  if (configKey === null) return;
  const sitting = await databases.staff
    .selectFrom('sittings')
    .leftJoin('bookings', 'bookings.id', 'sittings.bookingId')
    .leftJoin('examWindows', 'examWindows.id', 'bookings.windowId')
    .select(['sittings.kind', 'examWindows.examBrowser'])
    .where('sittings.id', '=', sittingId)
    .executeTakeFirst();
  if (sitting?.kind !== 'certification') return;
  const setting = await readSetting(databases.staff, 'exam-browser');
  if (!needsExamBrowser(sitting.examBrowser ?? 'as-set', { configKey, setting })) return;
  requireSafeExamBrowser({ configKey, publicUrl, headers: request.headers, path: request.url, sittingId });
}
