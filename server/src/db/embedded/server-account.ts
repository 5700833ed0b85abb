import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The user that PostgreSQL runs as. `isOther` is true when this process (root) has to become that user first. */
export type ServerAccount = {
  readonly uid: number;
  readonly gid: number;
  readonly isOther: boolean;
};

/** What a choice of account depends on; ids are numeric, `passwd` is the text of /etc/passwd. */
export type AccountCircumstances = {
  readonly own: { readonly uid: number; readonly gid: number };
  /** Who owns the cluster, or null when there is none yet. */
  readonly clusterOwner: { readonly uid: number; readonly gid: number } | null;
  readonly passwd: string;
};

/** Users that PostgreSQL may run as when this process is root, best first. */
const preferredNames = ['postgres', 'nobody', 'daemon'];

/**
 * Decides who runs PostgreSQL, which refuses to run as root: a normal user runs it as itself; root runs it as the owner
 * of the cluster, else as `postgres`, `nobody` or any other user that /etc/passwd knows (initdb looks itself up there).
 * @throws EmbeddedPostgresError `data-directory-of-another-user`, `cannot-leave-root`
 */
export function chooseServerAccount({ own, clusterOwner, passwd }: AccountCircumstances): ServerAccount {
  if (own.uid !== 0) {
    if (clusterOwner !== null && clusterOwner.uid !== own.uid) {
      throw new EmbeddedPostgresError(
        'data-directory-of-another-user',
        `The database belongs to user ${clusterOwner.uid}, this program runs as user ${own.uid}: start it as the user that made the database, or name another folder in CMDSP_DATA.`,
      );
    }
    return { ...own, isOther: false };
  }
  if (clusterOwner !== null && clusterOwner.uid !== 0) return { ...clusterOwner, isOther: true };
  const users = readUsers(passwd);
  const chosen =
    preferredNames.map((name) => users.find((user) => user.name === name)).find((user) => user !== undefined) ??
    users[0];
  if (chosen === undefined) {
    throw new EmbeddedPostgresError(
      'cannot-leave-root',
      'PostgreSQL refuses to run as root and /etc/passwd knows no other user: add one (useradd --system postgres), or set DATABASE_URL.',
    );
  }
  return { uid: chosen.uid, gid: chosen.gid, isOther: true };
}

function readUsers(passwd: string): { name: string; uid: number; gid: number }[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uidText, gidText] = line.split(':');
    const uid = Number(uidText);
    const gid = Number(gidText);
    if (name === undefined || !uidText || !gidText || !Number.isInteger(uid) || !Number.isInteger(gid) || uid <= 0)
      return [];
    return [{ name, uid, gid }];
  });
}
