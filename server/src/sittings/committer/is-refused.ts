/**
 * True when PostgreSQL refused a batch whose grounds were remembered: a sitting had changed or was held by somebody
 * (serialization_failure, lock_not_available, deadlock_detected). Nothing was written.
 */
export function isRefused(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    typeof cause.code === 'string' &&
    ['40001', '40P01', '55P03'].includes(cause.code)
  );
}
