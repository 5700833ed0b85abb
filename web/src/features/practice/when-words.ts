const dayMs = 86_400_000;

/** A day in words, with how far it is: "today", "tomorrow", "on 24 November, in 3 days". */
export function whenWords(at: string, now: number): string {
  const date = new Date(at);
  const days = Math.round((startOfDay(date) - startOfDay(new Date(now))) / dayMs);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, in ${days} days`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
