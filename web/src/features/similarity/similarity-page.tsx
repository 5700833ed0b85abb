import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';

const similarityQuery = queryOptions({
  queryKey: ['similarity'],
  queryFn: ({ signal }) => request('GET /api/similarity', {}, { signal }),
});

/** Scripts that share passages, for officers: places to look. */
export function SimilarityPage() {
  const { data, error, refetch } = useQuery(similarityQuery);
  return (
    <Page
      title="Shared passages"
      purpose="Works of different people that share runs of words beyond what everybody was given. A place to look; it says nothing about why."
      above={<Link to="/staff/marking-decisions">Marks</Link>}
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="the scripts" lines={5} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          {data.hidden > 0 && (
            <Notice title={data.hidden === 1 ? 'One pair is not shown' : `${data.hidden} pairs are not shown`}>
              <span>You have a relation to one of the writers. Another officer looks at it.</span>
            </Notice>
          )}
          {data.pairs.length === 0 ? (
            <Empty title={`No two works share ${data.leastPercent} % or more`}>
              The setting says from which share on a pair is listed. The task and the brief do not count.
            </Empty>
          ) : (
            <DataTable
              caption="Works that share passages"
              keyOf={({ one, other }) => `${one} ${other}`}
              rows={data.pairs}
              columns={[
                {
                  id: 'pair',
                  label: 'Scripts',
                  cell: ({ one, other, oneCode, otherCode }) => (
                    <Link to="/staff/similarity/$one/$other" params={{ one, other }}>
                      {oneCode} and {otherCode}
                    </Link>
                  ),
                },
                { id: 'title', label: 'Of', cell: ({ title }) => title },
                {
                  id: 'share',
                  label: 'Shared, of the shorter one',
                  isFigure: true,
                  cell: ({ share }) => `${Math.round(share * 100)} %`,
                },
                {
                  id: 'finding',
                  label: 'Looked at',
                  cell: ({ finding }) =>
                    finding === null ? (
                      'Not yet'
                    ) : (
                      <Tag tone={finding === 'concern' ? 'caution' : 'neutral'} icon="check">
                        {finding === 'concern' ? 'Asked about' : 'No concern'}
                      </Tag>
                    ),
                },
              ]}
            />
          )}
        </>
      )}
    </Page>
  );
}
