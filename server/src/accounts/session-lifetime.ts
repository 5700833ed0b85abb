/** A session that nobody uses ends after twelve hours: an exam day fits, a forgotten browser does not stay open. */
export const idleSessionSeconds = 12 * 60 * 60;

/** Every session ends after seven days, used or not. */
export const absoluteSessionSeconds = 7 * 24 * 60 * 60;

/** Use is written down at most this often, so that reading a page does not write to the database. */
export const touchAfterSeconds = 5 * 60;
