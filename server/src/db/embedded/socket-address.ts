/** Where a server listens: a unix socket in a folder, named after a port number. */
export type SocketAddress = { readonly socketDirectory: string; readonly port: number };

/** The superuser of every cluster that the launcher makes. */
export const superuser = 'postgres';

/** A connection string for node-postgres to `database` as `user` over the unix socket, whatever the folder is called. */
export function socketConnectionString(address: SocketAddress, who: { database: string; user: string }): string {
  const host = encodeURIComponent(address.socketDirectory);
  return `postgres://${encodeURIComponent(who.user)}@/${encodeURIComponent(who.database)}?host=${host}&port=${address.port}`;
}
