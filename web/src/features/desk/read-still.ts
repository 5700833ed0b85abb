/** After how many days without a step somebody is listed, as the address asks; none means the usual number. */
export function readStill(search: Record<string, unknown>): { still?: number } {
  const still = Number(search['still']);
  return Number.isInteger(still) && still >= 3 && still <= 90 ? { still } : {};
}
