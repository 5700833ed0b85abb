/**
 * What an interruption comes from, the strongest first: a moment with several causes counts for the first of them.
 * `server`: ours was away; `invigilation`: an invigilator stopped the candidate by mistake; `network`: many were cut off
 * at once; `connection`: one candidate's own connection was.
 */
export const causes = ['server', 'invigilation', 'network', 'connection'] as const;

/** What an interruption comes from. */
export type Cause = (typeof causes)[number];
