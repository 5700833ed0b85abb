import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Notice } from '../../ui/notice.tsx';

const ownCasesQuery = queryOptions({
  queryKey: ['misconduct', 'mine'],
  queryFn: ({ signal }) => request('GET /api/misconduct/mine', {}, { signal }),
});

/** Says honestly that a case about this sitting is open, or that the sitting is void; nothing where there is none. */
export function HeldByCase({ sitting }: { readonly sitting: string }) {
  const { data } = useQuery(ownCasesQuery);
  const own = data?.cases.filter(({ sittingId }) => sittingId === sitting) ?? [];
  const isVoid = own.some(({ sanction }) => sanction === 'void-sitting' || sanction === 'bar');
  if (!isVoid && !own.some(({ state }) => state === 'noticed')) return null;
  return (
    <Notice tone="caution" title={isVoid ? 'This sitting is void' : 'A case about this sitting is open'}>
      <span>
        {isVoid
          ? 'Its result does not count, and it costs no attempt.'
          : 'Until it is decided nothing more is released, and no certificate is awarded.'}{' '}
        <Link to="/appeals">Read what is said</Link>
      </span>
    </Notice>
  );
}
