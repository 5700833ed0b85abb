import { readConfig } from '../../server/src/config.ts';
import { passWork } from '../../server/src/testing/pass-work.ts';
import { withClient } from '../../server/src/testing/with-client.ts';
import { openOwnerDatabase } from '../../tools/open-owner-database.ts';

/** Leaves, in the database of a running program, what six passed assignments and a passed capstone leave. */
export async function passWorkOf(
  dataDirectory: string,
  { email, capstone }: { readonly email: string; readonly capstone: string },
): Promise<void> {
  const { ownerUrl, close } = await openOwnerDatabase(readConfig({ CMDSP_DATA: dataDirectory }, []));
  try {
    const found = await withClient(ownerUrl, async (client) =>
      client.query<{ id: string }>('select id from cmdsp.auth_users where email = $1', [email]),
    );
    const personId = found.rows[0]?.id;
    if (personId === undefined) throw new Error(`Nobody has the address ${email}`);
    await passWork(ownerUrl, { personId, capstone });
  } finally {
    await close();
  }
}
