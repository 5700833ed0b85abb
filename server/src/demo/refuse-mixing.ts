import { type Config, isLoopback } from '../config.ts';
import type { Database } from '../db/database.ts';
import { DemoRefusedError } from './seed-people.ts';

/**
 * Keeps invented and real people apart, before anything is changed: the demonstration, whose passwords are printed, never begins on a database
 * that real people use; and a database that holds the demonstration is not served to others as the real thing. On this machine it may be: all
 * that is issued there is marked as a demonstration.
 * @throws DemoRefusedError
 */
export async function refuseMixing(
  db: Database,
  { isDemo, host, publicUrl }: Pick<Config, 'isDemo' | 'host' | 'publicUrl'>,
): Promise<void> {
  const holds = async (isDemonstration: boolean) => {
    const found = db.selectFrom('people').select('id').where('isDemonstration', '=', isDemonstration).limit(1);
    return (await found.execute()).length > 0;
  };
  const hasInvented = await holds(true);
  if (isDemo && !hasInvented && (await holds(false)))
    throw new DemoRefusedError(
      'Real people have accounts here, and --demo would put invented ones among them. Give it a data directory of its own: CMDSP_DATA=demo-data npm start -- --demo, without DATABASE_URL.',
    );
  const { hostname } = new URL(publicUrl);
  const isForOthers = !isLoopback(host) || !isLoopback(hostname.replace(/^\[|\]$/g, ''));
  if (!isDemo && hasInvented && isForOthers)
    throw new DemoRefusedError(
      'This database holds the demonstration, whose passwords were printed. Name another data directory (CMDSP_DATA) or database (DATABASE_URL) for real people.',
    );
}
