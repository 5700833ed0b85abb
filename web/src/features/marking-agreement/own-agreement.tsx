import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { AgreementNumber } from './agreement-number.tsx';

/** How far one marker agrees with the others; nobody else reads it here. */
export function OwnAgreement() {
  const { data, error, refetch } = useQuery({
    queryKey: ['marking-agreement', 'mine'],
    queryFn: ({ signal }) => request('GET /api/marking-agreement/mine', {}, { signal }),
  });
  return (
    <Section title="You and the others">
      {data === undefined &&
        (error === null ? (
          <Loading what="your agreement" lines={3} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data?.agreement === null && <p>No work that you marked has a second mark yet.</p>}
      {data !== undefined && data.agreement !== null && (
        <>
          <ul>
            <li>
              The same level: <AgreementNumber estimate={data.agreement.exact} />
            </li>
            <li>
              At most one level apart: <AgreementNumber estimate={data.agreement.adjacent} />
            </li>
            <li>
              Quadratic kappa: <AgreementNumber estimate={data.agreement.quadraticKappa} />
            </li>
            <li>
              Levels that you give more than the others: <AgreementNumber estimate={data.agreement.severity} />
            </li>
          </ul>
          <p>
            From {data.agreement.works === 1 ? 'one work' : `${data.agreement.works} works`} that another marker marked
            too.
          </p>
        </>
      )}
    </Section>
  );
}
