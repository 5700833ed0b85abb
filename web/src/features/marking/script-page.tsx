import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { scriptQuery } from './marking-queries.ts';
import { ScriptDesk } from './script-desk.tsx';

/** One script to be marked: text and rubric side by side. */
export function ScriptPage() {
  const { code } = useParams({ from: '/staff/marking/$code' });
  const { data, error, refetch } = useQuery(scriptQuery(code));
  return (
    <Page
      title={code}
      above={<Link to="/staff/marking">Marking room</Link>}
      {...(data === undefined ? {} : { purpose: data.guide.title })}
    >
      {data !== undefined && <ScriptDesk key={code} script={data} />}
      {data === undefined && error === null && <Loading what="the script" lines={12} />}
      {error !== null && data === undefined && <Refusal error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Refusal({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const code = 'code' in error ? error.code : null;
  if (code !== 'not-found' && code !== 'calibration-needed') return <StaffRefusal error={error} onRetry={onRetry} />;
  return (
    <Empty
      title={code === 'not-found' ? 'This script is not with you' : 'The anchors of this subject come first'}
      action={
        <ButtonLink to="/staff/marking" look="primary">
          To the marking room
        </ButtonLink>
      }
    >
      {error.message}
    </Empty>
  );
}
