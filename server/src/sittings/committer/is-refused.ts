/**
 * True when PostgreSQL refused a batch because it met somebody else: a sitting had changed, was held, or its receipt
 * chain had grown (serialization_failure, lock_not_available, deadlock_detected, unique_violation). Nothing was written;
 * who looks again sees what the other wrote.
 */
export function isRefused(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    typeof cause.code === 'string' &&
    ['40001', '40P01', '55P03', '23505'].includes(cause.code)
  );
}
