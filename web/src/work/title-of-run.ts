import type { LabEvidence } from './lab-evidence.ts';

/** A run beside a script as pages name it. */
export function titleOfRun({ lab: { title }, situation }: Pick<LabEvidence, 'lab' | 'situation'>): string {
  return `${title}, situation ${situation}`;
}
