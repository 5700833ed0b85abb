/** Minutes in words, from an hour on with hours: "45 minutes", "1 h", "7 h 20 min". */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
