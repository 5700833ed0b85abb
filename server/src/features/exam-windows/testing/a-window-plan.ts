/** A window as an officer plans it: an hour in New York, in a hall with twelve seats. */
export const plan = {
  title: 'Spring window',
  timeZone: 'America/New_York',
  opens: { date: '2036-03-10', time: '09:00' },
  closes: { date: '2036-03-10', time: '10:00' },
  seats: 12,
  needsCheckIn: true,
  venue: { kind: 'place', place: 'Hall 2', until: null },
};
