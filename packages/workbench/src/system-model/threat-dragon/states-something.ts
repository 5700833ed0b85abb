/** Whether a value says more than its absence would: not false, nothing, an empty text, or made of such values only. */
export function statesSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(statesSomething);
}
