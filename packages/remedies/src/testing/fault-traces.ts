import { instant } from '@cmdsp/primitives';
import type { ExamFacts, SittingFacts } from '../facts.ts';
import type { Interval } from '../intervals.ts';

/** Seconds after the start of the exam. */
export function span(from: number, to: number): Interval {
  return { from: instant(from * 1000), to: instant(to * 1000) };
}

/** A sitting of two and a half hours without any trouble. */
export function aSitting(id: string, parts: Partial<SittingFacts> = {}): SittingFacts {
  return { id, ran: span(0, 9000), silences: [], pauses: [], stops: [], ...parts };
}

/** An exam of these sittings at whose end nothing is known yet; the server was always there. */
export function anExam(sittings: readonly SittingFacts[], parts: Partial<ExamFacts> = {}): ExamFacts {
  return { served: [span(0, 9000)], watched: span(0, 9000), sittings, now: instant(9_000_000), ...parts };
}

/** Eighty people in one hall: at 1200 s an access point goes, and each device is without network for 20 to 45 s. */
export const wifiRoam: ExamFacts = anExam(
  Array.from({ length: 80 }, (_, index) =>
    aSitting(`seat-${index + 1}`, { silences: [span(1200 + (index % 5), 1220 + (index % 5) + (index % 26))] }),
  ),
);

/** The server is restarted: its last beat is at 3000 s, its first one after that at 3042.5 s. Three sit, one had submitted. */
export const serverRestart: ExamFacts = anExam(
  [
    aSitting('early', { ran: span(0, 2900) }),
    aSitting('one', { silences: [span(2998, 3047)] }),
    aSitting('two', { silences: [span(2985, 3046)] }),
    aSitting('paused', { silences: [span(2998, 3047)], pauses: [span(2950, 3030)] }),
  ],
  { served: [span(0, 3000), span(3042.5, 9000)] },
);

/** The invigilator's browser dies at 4000 s and is back at 4600 s: no exam page notices. */
export const invigilatorCrash: ExamFacts = anExam([
  aSitting('one'),
  // Paused by the invigilator before the crash: the clock stood still until somebody else resumed.
  aSitting('paused', { pauses: [span(3990, 4600)], silences: [span(4000, 4590)] }),
]);
