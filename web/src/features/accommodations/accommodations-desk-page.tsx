import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { accommodationRequestsQuery } from './accommodation-queries.ts';
import { DeskRequestCard } from './desk-request.tsx';

/** Requests for officers: what is due first stands first. */
export function AccommodationsDeskPage() {
  const { data, error, refetch } = useQuery(accommodationRequestsQuery);
  const isOpen = ({ state }: { readonly state: string }) => state === 'waiting' || state === 'appealed';
  const open = data?.requests.filter(isOpen) ?? [];
  const closed = data?.requests.filter((request) => !isOpen(request)) ?? [];
  return (
    <Page
      title="Accommodations"
      purpose="Take a request, read why, decide with a reason. What you grant counts everywhere at once."
      action={<Link to="/staff/accommodations/list">List for invigilators</Link>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the requests" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Open">
            {open.length === 0 && (
              <Empty title="No request is open">New ones appear here, and you get a message.</Empty>
            )}
            {open.map((request) => (
              <DeskRequestCard key={request.id} request={request} />
            ))}
          </Section>
          {closed.length > 0 && (
            <Section title="Decided">
              {closed.map((request) => (
                <DeskRequestCard key={request.id} request={request} />
              ))}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
