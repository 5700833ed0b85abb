/**
 * The connection string to another database, and as another user when one is named, of the server that `base` names.
 * Another user comes without a password, so the server must trust its clients, as test servers do.
 */
export function connectionStringTo(base: string, to: { database: string; user?: string }): string {
  const parts = /^(postgres(?:ql)?:\/\/)(?:([^@/?]*)@)?([^/?]*)(?:\/[^?]*)?(\?.*)?$/.exec(base);
  if (parts === null) throw new TypeError('Not a connection string that begins with postgres://');
  const [, scheme = '', login = '', host = '', query = ''] = parts;
  const who = to.user === undefined ? login : encodeURIComponent(to.user);
  return `${scheme}${who === '' ? '' : `${who}@`}${host}/${encodeURIComponent(to.database)}${query}`;
}
