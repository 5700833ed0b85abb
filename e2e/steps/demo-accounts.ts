/** What a demonstration account signs in with; `secret` is base32, null for candidates. */
export type Account = { readonly email: string; readonly password: string; readonly secret: string | null };

/** Reads an account from what the program printed at its start with --demo. */
export function readDemoAccount(output: string, key: string): Account {
  const email = `${key}@example.org`;
  const start = output.indexOf(`e-mail    ${email}\n`);
  if (start < 0) throw new Error(`The program printed no account ${email}`);
  const [block = ''] = output.slice(start).split('\n\n');
  const password = /password\s+(\S+)/.exec(block)?.[1];
  if (password === undefined) throw new Error(`The program printed no password for ${email}`);
  return { email, password, secret: /[?&]secret=([A-Z2-7]+)/.exec(block)?.[1] ?? null };
}
