import type { ShownWindow } from './windows-query.ts';

type Plan = ShownWindow['plan'];

const examBrowserRules = ['as-set', 'required', 'free'] as const;

/** What the form holds: everything as text, as typed. */
export type WindowValues = ReturnType<typeof emptyValues>;

/** The form before anything is typed; in the reader's own time zone. */
export function emptyValues() {
  return {
    title: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    opensOn: '',
    opensTime: '09:00',
    closesOn: '',
    closesTime: '10:00',
    seats: '12',
    venue: 'place' as string,
    place: '',
    untilOn: '',
    untilTime: '',
    meetingUrl: '',
    needsCheckIn: true,
    examBrowser: 'as-set' as string,
  };
}

/** The form of a window that is there. */
export function valuesOf({
  title,
  timeZone,
  opens,
  closes,
  seats,
  venue,
  needsCheckIn,
  examBrowser,
}: Plan): WindowValues {
  return {
    title,
    timeZone,
    opensOn: opens.date,
    opensTime: opens.time,
    closesOn: closes.date,
    closesTime: closes.time,
    seats: String(seats),
    venue: venue.kind,
    place: venue.kind === 'place' ? venue.place : '',
    untilOn: venue.kind === 'place' ? (venue.until?.date ?? '') : '',
    untilTime: venue.kind === 'place' ? (venue.until?.time ?? '') : '',
    meetingUrl: venue.kind === 'remote' ? (venue.meetingUrl ?? '') : '',
    needsCheckIn,
    examBrowser: examBrowser ?? 'as-set',
  };
}

/** What was typed as a plan. @throws Error saying what is missing */
export function planFrom(values: WindowValues): Plan {
  const { title, timeZone, opensOn, opensTime, closesOn, closesTime, seats, venue, place, meetingUrl } = values;
  if (title.trim() === '') throw new Error('Give the window a title.');
  if (opensOn === '' || opensTime === '') throw new Error('Choose when it opens.');
  if (closesTime === '') throw new Error('Choose the last start.');
  if (!/^[1-9]\d*$/.test(seats)) throw new Error('Type how many places there are.');
  if (venue === 'place' && place.trim() === '') throw new Error('Say where it is.');
  const { untilOn, untilTime } = values;
  return {
    title,
    timeZone,
    opens: { date: opensOn, time: opensTime.slice(0, 5) },
    closes: { date: closesOn === '' ? opensOn : closesOn, time: closesTime.slice(0, 5) },
    seats: Number(seats),
    needsCheckIn: values.needsCheckIn,
    examBrowser: examBrowserRules.find((rule) => rule === values.examBrowser) ?? 'as-set',
    venue:
      venue === 'place'
        ? {
            kind: 'place',
            place,
            until: untilTime === '' ? null : { date: untilOn === '' ? opensOn : untilOn, time: untilTime.slice(0, 5) },
          }
        : { kind: 'remote', meetingUrl: meetingUrl === '' ? null : meetingUrl },
  };
}

/** Time zones to choose from; the one that is set is always among them. */
export function zoneOptions(current: string): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
    value: zone,
    label: zone,
  }));
}
