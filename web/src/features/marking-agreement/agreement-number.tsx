import { Estimate, type EstimateValue } from '../../ui/estimate.tsx';

/** A number of agreement with its interval, or how many more works it needs before it says anything. */
export function AgreementNumber({ estimate }: { readonly estimate: EstimateValue }) {
  if (estimate.kind !== 'too-few') return <Estimate estimate={estimate} />;
  return <>needs about {estimate.needsMore === 1 ? 'one more work' : `${estimate.needsMore} more works`}</>;
}
