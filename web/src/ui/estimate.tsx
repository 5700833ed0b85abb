/** A number with how sure it is, as the server sends it. */
export type EstimateValue =
  | { readonly kind: 'estimated'; readonly value: number; readonly low: number; readonly high: number }
  | { readonly kind: 'too-few'; readonly responses: number; readonly needsMore: number }
  | { readonly kind: 'unknowable' };

/** A number with its interval of 95 %, or how many more responses it needs before it says anything. */
export function Estimate({ estimate, decimals = 2 }: { readonly estimate: EstimateValue; readonly decimals?: number }) {
  if (estimate.kind === 'unknowable') return <>Everybody answered alike</>;
  if (estimate.kind === 'too-few')
    return <>needs about {estimate.needsMore === 1 ? 'one more response' : `${estimate.needsMore} more responses`}</>;
  const write = (value: number) => value.toFixed(decimals).replace('-', '−');
  return (
    <>
      <strong>{write(estimate.value)}</strong>{' '}
      <small>
        ({write(estimate.low)} to {write(estimate.high)})
      </small>
    </>
  );
}
