import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { titleOfRun } from '../../work/title-of-run.ts';
import type { EvidenceRun } from './evidence-queries.ts';

/** The frame of a run beside a script: its name, the way back, and why it cannot be shown. */
export function EvidencePage({
  run,
  error,
  onRetry,
  above,
  children,
}: {
  readonly run: EvidenceRun | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly above: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Page
      title={run === undefined ? 'Evidence from a lab' : titleOfRun(run.evidence)}
      above={above}
      purpose="A graded run of a lab, as it was frozen beside the script. Nothing here says whose it is."
    >
      {children}
      {run === undefined &&
        (error === null ? <Loading what="the run" lines={8} /> : <Refusal error={error} onRetry={onRetry} />)}
    </Page>
  );
}

function Refusal({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const code = 'code' in error ? error.code : null;
  if (code !== 'not-found' && code !== 'calibration-needed' && code !== 'conflict-of-interest')
    return <StaffRefusal error={error} onRetry={onRetry} />;
  return (
    <Empty
      title={code === 'calibration-needed' ? 'The anchors of this subject come first' : 'This run is not open to you'}
      action={
        <ButtonLink to={code === 'conflict-of-interest' ? '/staff/marking-decisions' : '/staff/marking'} look="primary">
          {code === 'conflict-of-interest' ? 'To the scripts to decide' : 'To the marking room'}
        </ButtonLink>
      }
    >
      {error.message}
    </Empty>
  );
}
