import { parseArgs } from 'node:util';
import { readConfig } from '../../server/src/config.ts';
import { listCohorts, moveCohort } from '../../server/src/content/cohorts.ts';
import { type Database, openDatabases } from '../../server/src/db/database.ts';
import { openOwnerDatabase } from '../open-owner-database.ts';
import { type Command, type CommandAnswer, CommandError } from './command.ts';

const usage = 'npm run -s tool -- cohort list | cohort move COHORT RELEASE|newest --reason TEXT';

/** Shows which cohort learns from which content release, and moves one; a running server follows within seconds. */
export const cohort: Command = {
  usage,
  async run(args) {
    const { positionals, values } = readArguments(args);
    const [action, id, release, ...rest] = positionals;
    const isMove = action === 'move' && id !== undefined && release !== undefined && rest.length === 0;
    if (action !== 'list' && !isMove) throw new CommandError(`Say what to do: ${usage}`);
    const reason = values.reason?.trim() ?? '';
    if (isMove && reason.length < 3) throw new CommandError('Give the reason with --reason; the ledger keeps it.');
    const database = await openOwnerDatabase(readConfig(process.env, []));
    const databases = openDatabases(() => database.ownerUrl);
    try {
      if (!isMove) return await list(databases.staff);
      return await move(databases.staff, { cohortId: id, wanted: release, reason });
    } finally {
      await databases.close();
      await database.close();
    }
  },
};

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { reason: { type: 'string' } } });
  } catch (cause) {
    throw new CommandError(`${cause instanceof Error ? cause.message : String(cause)}. ${usage}`);
  }
}

async function list(db: Database): Promise<CommandAnswer> {
  const cohorts = await listCohorts(db);
  const releases = await listKeptReleases(db);
  return {
    output: {
      cohorts: cohorts.map(({ id, title, release }) => ({ id, title, release })),
      releases: releases.map(({ hash, firstLoadedAt }) => ({ hash, firstLoadedAt: firstLoadedAt.toISOString() })),
    },
    exitCode: 0,
  };
}

async function move(
  db: Database,
  { cohortId, wanted, reason }: { cohortId: string; wanted: string; reason: string },
): Promise<CommandAnswer> {
  const hashes = (await listKeptReleases(db)).map(({ hash }) => hash);
  const named = wanted === 'newest' ? hashes.slice(0, 1) : hashes.filter((hash) => hash.startsWith(wanted));
  const [release] = named;
  if (release === undefined || named.length > 1 || wanted.length < 6)
    throw new CommandError(`No single release is named ${wanted}: give at least 6 letters of its hash, or newest.`);
  const moved = await db.transaction().execute((tx) => moveCohort(tx, { cohortId, release, actor: 'system', reason }));
  const isThere = moved.kind === 'moved' || moved.kind === 'already-there';
  return { output: { ...moved, cohort: cohortId, release }, exitCode: isThere ? 0 : 1 };
}

/** Releases that a cohort can be moved to, the newest first. */
async function listKeptReleases(db: Database): Promise<readonly { hash: string; firstLoadedAt: Date }[]> {
  return db
    .selectFrom('contentReleases')
    .innerJoin('contentReleaseFiles', 'contentReleaseFiles.release', 'contentReleases.hash')
    .select(['contentReleases.hash', 'contentReleases.firstLoadedAt'])
    .orderBy('contentReleases.firstLoadedAt', 'desc')
    .execute();
}
