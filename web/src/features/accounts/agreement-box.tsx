import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Markdown } from '../../player/markdown.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import styles from './accounts.module.css';

/** The candidate agreement in force and the privacy notice. */
export const agreementQuery = {
  queryKey: ['agreement'],
  queryFn: ({ signal }: { signal: AbortSignal }) => request('GET /api/agreements/current', {}, { signal }),
  staleTime: 60_000,
} as const;

/** Shows the agreement and takes the statement that it is accepted. */
export function AgreementBox({
  isAccepted,
  onChange,
  isMissing,
}: {
  readonly isAccepted: boolean;
  readonly onChange: (isAccepted: boolean) => void;
  readonly isMissing: boolean;
}) {
  const { data, error, refetch } = useQuery(agreementQuery);
  if (data === undefined) {
    return error === null ? <Loading what="the agreement" /> : <Failure error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className={styles.group}>
      <h2>
        {data.title}, version {data.version}
      </h2>
      <div className={styles.agreement} role="region" aria-label={data.title} tabIndex={0}>
        <Markdown tree={data.tree} />
      </div>
      {data.privacyNotice !== null && (
        <details className={styles.notice}>
          <summary>{data.privacyNotice.title}: what we store about you and why</summary>
          <div className={styles.agreement} role="region" aria-label={data.privacyNotice.title} tabIndex={0}>
            <Markdown tree={data.privacyNotice.tree} />
          </div>
        </details>
      )}
      <Checkbox name="agreement" isSelected={isAccepted} onChange={onChange} isInvalid={isMissing}>
        I have read the candidate agreement, version {data.version}, and accept it.
      </Checkbox>
    </div>
  );
}
