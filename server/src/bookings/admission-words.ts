import type { ObstacleView } from '../sittings/obstacle-words.ts';
import { momentWords } from '../time-zones/moment-words.ts';
import type { Admission } from './find-admission.ts';

/** What somebody has to do before they get in, in words; null when nothing. */
export function admissionWords(admission: Admission): ObstacleView | null {
  switch (admission.kind) {
    case 'on-demand':
    case 'place':
      return null;
    case 'no-booking':
      return {
        kind: 'no-booking',
        message: 'This examination is sat at booked times. Book a place first.',
        until: null,
      };
    case 'not-opened': {
      const { opensAt, timeZone } = admission.place;
      return {
        kind: 'not-opened',
        message: `Your place is booked; you can start from ${momentWords(opensAt, timeZone)}.`,
        until: null,
      };
    }
  }
}
