import { localOf } from '@cmdsp/cohorts';
import { instant } from '@cmdsp/primitives';
import { instantWords } from './time-words.ts';
import { zoneOf } from './zone.ts';

/** A moment as the clocks of a zone show it, with the zone and UTC beside it. */
export function momentWords(at: Date | number, timeZone: string): string {
  const moment = instant(typeof at === 'number' ? at : at.getTime());
  return instantWords({ ...localOf(moment, zoneOf(timeZone)), timeZone });
}
