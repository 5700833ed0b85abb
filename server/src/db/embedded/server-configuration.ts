/**
 * The settings that the launcher insists on, as the text of a configuration file that PostgreSQL includes last.
 * Durability is never traded for speed; there is no TCP; statements and values stay out of the log because they hold
 * personal data.
 */
export function serverConfiguration({ socketDirectory, port }: { socketDirectory: string; port: number }): string {
  return `# Written by CMDSP at each start; changes here are lost. Put yours into postgresql.conf.
listen_addresses = ''
port = ${port}
unix_socket_directories = ${quoteSetting(quoteListItem(socketDirectory))}
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 64MB
fsync = on
full_page_writes = on
synchronous_commit = on
wal_level = replica
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
logging_collector = off
log_checkpoints = off
log_min_error_statement = panic
log_error_verbosity = terse
`;
}

/** Who may connect: everybody who reaches the socket, that is, who may enter its private folder. Nobody over a network. */
export const hostBasedAuthentication = '# Written by CMDSP at each start.\nlocal all all trust\n';

/** The name of the included file, relative to the cluster. */
export const configurationFile = 'cmdsp.conf';

function quoteListItem(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}

function quoteSetting(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
