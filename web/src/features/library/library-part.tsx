import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';

/** One part of the library once it is there; until then what is coming, or why it cannot be shown. */
export function LibraryPart<Data>({
  query: { data, error, refetch },
  what,
  children,
}: {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}) {
  if (data !== undefined) return <>{children(data)}</>;
  if (error === null) return <Loading what={what} lines={8} />;
  return <Refusal error={error} onRetry={() => void refetch()} />;
}
