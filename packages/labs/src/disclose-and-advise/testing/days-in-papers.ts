import type { AdviseTask } from '../task.ts';

/** Every day that is written anywhere in the papers, once, in the order of time. */
export function daysInPapers(task: AdviseTask): readonly string[] {
  return [...new Set(task.papers.flatMap(({ text }) => text.match(/\d{4}-\d{2}-\d{2}/g) ?? []))].toSorted();
}
