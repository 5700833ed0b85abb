export { checkAgainstKnown, type KnownAddress } from './check-against-known.ts';
export { checkPeople, type InvitedPerson, mostPeople, type PeopleCheck, type RowFault } from './check-people.ts';
export { countSeats, type Seats } from './count-seats.ts';
export { type CohortEvent, eventsOf } from './events-of.ts';
export type { PeopleColumn } from './find-columns.ts';
export { listReminders, type Reminder } from './list-reminders.ts';
export { instantOfLocal, type LocalTime, localOf, type Zone } from './local-time.ts';
export { addDays, isDate, type PlainDate, weekdayOf } from './plain-date.ts';
export { type CsvFile, readCsv, type Separator } from './read-csv.ts';
export { type Stage, stageOf } from './stage-of.ts';
export {
  checkTimetable,
  firstDay,
  lastDay,
  type LiveDate,
  type ModuleDates,
  proposeTimetable,
  type TimetableFault,
} from './timetable.ts';
export { type CalendarEntry, writeCalendar } from './write-calendar.ts';
export { writeCsv } from './write-csv.ts';
