import { addDays } from './plain-date.ts';

/** What a maker knows when they choose how to act on a vulnerability. Days are `YYYY-MM-DD`. */
export type RouteCase = {
  readonly isControlled: boolean;
  /** The day the maker learned of the vulnerability; publication does not matter. */
  readonly learnedOn: string;
  /** Serious adverse events or deaths that are known and have to do with it. */
  readonly hasSeriousEvent: boolean;
  /** An active member of an information sharing and analysis organisation, who shares the notices there. */
  readonly isSharingMember: boolean;
  /** When users are told, with interim controls and a plan; null while nobody knows. */
  readonly noticeOn: string | null;
  /** When the fix is validated and with the users; null while nobody knows. */
  readonly fixOn: string | null;
};

/** Routine: an ordinary update. Discretion: a report is due by the rule and not expected by FDA. Report: it is due. */
export type Route = 'routine' | 'discretion' | 'report';

/** Why the four conditions of discretion do not all hold. */
export type MissingCondition = 'serious-event' | 'notice-late' | 'fix-late' | 'no-sharing';

/** The route, the last days for notice and fix where discretion is asked for, and which conditions are missing. */
export type RouteChoice = {
  readonly route: Route;
  readonly noticeBy: string;
  readonly fixBy: string;
  readonly missing: readonly MissingCondition[];
};

/**
 * Which route a vulnerability takes. A controlled risk is mended by routine updates and not reported under 21 CFR 806. An uncontrolled
 * one is reportable, and FDA does not intend to enforce that when all four hold: no known serious adverse event or death, notice within
 * 30 days of learning, a fix with the users within 60 days of learning, active sharing. FDA, Postmarket Management of Cybersecurity in
 * Medical Devices (2016), VII.A and VII.B.
 */
export function chooseRoute(known: RouteCase): RouteChoice {
  const noticeBy = addDays(known.learnedOn, 30);
  const fixBy = addDays(known.learnedOn, 60);
  if (known.isControlled) return { route: 'routine', noticeBy, fixBy, missing: [] };
  const missing: MissingCondition[] = [];
  if (known.hasSeriousEvent) missing.push('serious-event');
  if (known.noticeOn === null || known.noticeOn > noticeBy) missing.push('notice-late');
  if (known.fixOn === null || known.fixOn > fixBy) missing.push('fix-late');
  if (!known.isSharingMember) missing.push('no-sharing');
  return { route: missing.length === 0 ? 'discretion' : 'report', noticeBy, fixBy, missing };
}
