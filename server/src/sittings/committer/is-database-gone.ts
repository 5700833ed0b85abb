/** Connection failures and PostgreSQL's classes 08 (connection), 53 (resources) and 57 (operator intervention). */
export function isDatabaseGone(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if (/^(Connection terminated|timeout exceeded|Client has encountered a connection error)/.test(cause.message))
    return true;
  if (!('code' in cause) || typeof cause.code !== 'string') return false;
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(cause.code) || /^(08|53|57)/.test(cause.code);
}
