import type { ThreatModelTask } from './threat-model-task.ts';

/** What the sheet says in one of its statements, in quotation marks. */
export function quoteStatement({ statements }: Pick<ThreatModelTask, 'statements'>, id: string): string {
  return `“${statements.find((one) => one.id === id)?.text ?? id}”`;
}
