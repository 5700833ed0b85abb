/** The topic that the list of notes is narrowed to: `?topic=1.1`. */
export function readNotesTopic(search: Record<string, unknown>): { topic?: string } {
  // Written without quotation marks, a topic's number arrives as a number.
  const given = search['topic'];
  const topic = typeof given === 'number' ? String(given) : given;
  return typeof topic === 'string' && /^[1-6]\.[1-6]$/.test(topic) ? { topic } : {};
}
