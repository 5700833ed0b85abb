import { type CvssFault, parseCvss } from '@cmdsp/workbench/risk';
import type { CvssScore } from '@cmdsp/workbench/risk/score';
import { useQuery } from '@tanstack/react-query';
import styles from './cvss.module.css';

/** The vector as it stands with its score, or what it still lacks. The calculator is fetched when it is first needed. */
export function CvssScoreLine({ vector }: { readonly vector: string }) {
  const { data: calculator } = useQuery({
    queryKey: ['cvss-calculator'],
    queryFn: async () => (await import('@cmdsp/workbench/risk/score')).scoreCvss,
    staleTime: Infinity,
  });
  const parsed = parseCvss(vector);
  return (
    <p className={styles.score} role="status">
      <code className={styles.vector}>{vector}</code>{' '}
      {parsed.ok ? calculator !== undefined && words(calculator(parsed.value)) : missing(parsed.problem)}
    </p>
  );
}

function words({ overall, base, severity, label }: CvssScore): string {
  const tail = overall === base ? '' : `; base ${base.toFixed(1)}`;
  return `${label === 'CVSS' ? 'Score' : label} ${overall.toFixed(1)}, ${severity}${tail}`;
}

function missing(faults: readonly CvssFault[]): string {
  return faults.find(({ kind }) => kind === 'missing')?.message ?? 'Choose a value of each metric to see the score.';
}
