import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { requireSafeExamBrowser } from '../../sittings/safe-exam-browser.ts';

/** Where a Config Key is set, a certification examination is begun and read in Safe Exam Browser alone. @throws Problem `sitting-refused` */
export async function requireExamBrowser(
  { config, databases }: Pick<Context, 'config' | 'databases'>,
  { request, sittingId }: { readonly request: FastifyRequest; readonly sittingId: string },
): Promise<void> {
  const { examBrowserKey: configKey, publicUrl } = config;
  if (configKey === null) return;
  const sitting = await databases.staff
    .selectFrom('sittings')
    .select('kind')
    .where('id', '=', sittingId)
    .executeTakeFirst();
  if (sitting?.kind !== 'certification') return;
  requireSafeExamBrowser({ configKey, publicUrl, headers: request.headers, path: request.url, sittingId });
}
