import { findColumns, type PeopleColumn } from './find-columns.ts';
import { readAudienceGroup } from './read-audience-group.ts';
import type { CsvFile, CsvRecord } from './read-csv.ts';

/** The most people that one file may invite. */
export const mostPeople = 10_000;

/** Somebody to be invited, as a good row says. */
export type InvitedPerson = {
  readonly line: number;
  /** In one spelling per mailbox. */
  readonly email: string;
  readonly legalName: string;
  readonly audienceGroup: string;
};

/** Why a row cannot be used: where, what is wrong, and what to do about it. */
export type RowFault = {
  readonly line: number;
  readonly column: PeopleColumn | null;
  readonly kind: 'missing' | 'malformed' | 'twice-in-file' | 'already-invited' | 'already-member';
  readonly reason: string;
  readonly remedy: string;
};

/** A file judged: unusable as a whole, or row by row. */
export type PeopleCheck =
  | { readonly kind: 'unusable'; readonly line: number | null; readonly reason: string; readonly remedy: string }
  | {
      readonly kind: 'checked';
      readonly good: readonly InvitedPerson[];
      readonly bad: readonly RowFault[];
      /** Columns that nobody reads. */
      readonly ignoredColumns: readonly string[];
    };

/**
 * Judges every row of a file of people by itself and against the others. `groups` are the audience groups by their ids
 * with the words for them; `normaliseEmail` gives the one spelling of a mailbox. Of two rows with one address the first
 * is good. What the database knows is judged afterwards, see `checkAgainstKnown`.
 */
export function checkPeople(
  file: CsvFile,
  rules: {
    readonly groups: ReadonlyMap<string, string>;
    readonly normaliseEmail: (email: string) => string;
  },
): PeopleCheck {
  if (file.kind === 'open-quote')
    return {
      kind: 'unusable',
      line: file.line,
      reason: 'A quotation mark is opened here and never closed.',
      remedy: 'Close it, or write it twice where it belongs to the text.',
    };
  const [header, ...records] = file.records;
  const columns = findColumns(header?.cells ?? []);
  if (columns.missing.length > 0)
    return {
      kind: 'unusable',
      line: header?.line ?? null,
      reason: `The first row names no column ${columns.missing.join(', ')}.`,
      remedy: 'Begin the file with a row that names the columns email, legal_name and audience_group.',
    };
  if (records.length === 0)
    return { kind: 'unusable', line: null, reason: 'The file names nobody.', remedy: 'Add one row for each person.' };
  if (records.length > mostPeople)
    return {
      kind: 'unusable',
      line: records[mostPeople]?.line ?? null,
      reason: `The file has ${records.length} rows; ${mostPeople} fit into one.`,
      remedy: 'Divide it into several files.',
    };
  const good: InvitedPerson[] = [];
  const bad: RowFault[] = [];
  const lineOf = new Map<string, number>();
  for (const record of records) {
    const { person, faults } = readPerson(record, { places: columns.places, ...rules });
    const earlier = person === null ? undefined : lineOf.get(person.email);
    if (person !== null && earlier === undefined) lineOf.set(person.email, record.line);
    if (person === null || faults.length > 0) bad.push(...faults);
    else if (earlier === undefined) good.push(person);
    else
      bad.push({
        line: record.line,
        column: 'email',
        kind: 'twice-in-file',
        reason: `${person.email} is in line ${earlier} too.`,
        remedy: 'Delete one of the two lines.',
      });
  }
  return { kind: 'checked', good, bad, ignoredColumns: columns.ignored };
}

function readPerson(
  { line, cells }: CsvRecord,
  rules: {
    readonly places: Readonly<Record<PeopleColumn, number>>;
    readonly groups: ReadonlyMap<string, string>;
    readonly normaliseEmail: (email: string) => string;
  },
): { readonly person: InvitedPerson | null; readonly faults: readonly RowFault[] } {
  const { places, groups, normaliseEmail } = rules;
  const cellOf = (column: PeopleColumn) => (cells[places[column]] ?? '').trim().normalize('NFC');
  const email = normaliseEmail(cellOf('email'));
  const legalName = cellOf('legal_name');
  const group = readAudienceGroup(cellOf('audience_group'), groups);
  const faults: RowFault[] = [];
  const find = (column: PeopleColumn, fault: Pick<RowFault, 'kind' | 'reason' | 'remedy'>) =>
    faults.push({ line, column, ...fault });

  if (email === '')
    find('email', { kind: 'missing', reason: 'There is no address.', remedy: 'Write the address of this person.' });
  else if (!isEmail(email))
    find('email', {
      kind: 'malformed',
      reason: `“${short(email)}” is no e-mail address.`,
      remedy: 'Write the whole address, like name@example.org.',
    });
  const nameFault = faultOfName(legalName);
  if (nameFault !== null) find('legal_name', nameFault);
  if (cellOf('audience_group') === '')
    find('audience_group', {
      kind: 'missing',
      reason: 'There is no audience group.',
      remedy: `Write one of ${[...groups.keys()].join(', ')}.`,
    });
  else if (group === null)
    find('audience_group', {
      kind: 'malformed',
      reason: `“${short(cellOf('audience_group'))}” is no audience group.`,
      remedy: `Write one of ${[...groups.keys()].join(', ')}.`,
    });
  return { person: isEmail(email) ? { line, email, legalName, audienceGroup: group ?? '' } : null, faults };
}

/** One `@`, no spaces, a domain with a dot; as strict as what accounts are opened with. */
function isEmail(text: string): boolean {
  return (
    text.length <= 254 && /^[a-z0-9_'+-]+(\.[a-z0-9_'+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(text)
  );
}

function faultOfName(name: string): Pick<RowFault, 'kind' | 'reason' | 'remedy'> | null {
  if (name === '')
    return { kind: 'missing', reason: 'There is no legal name.', remedy: 'Write it as in the identity document.' };
  if (name.length > 200)
    return {
      kind: 'malformed',
      reason: `The name has ${name.length} characters.`,
      remedy: 'Shorten it to at most 200 characters.',
    };
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name))
    return {
      kind: 'malformed',
      reason: 'The name has a line break or another control character in it.',
      remedy: 'Write it in one line.',
    };
  // As strict as what people may call themselves: a name must not look like another one.
  if (/[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/.test(name) || !/[\p{L}\p{N}]/u.test(name))
    return {
      kind: 'malformed',
      reason: 'The name has characters in it that nobody sees, or none that anybody can read.',
      remedy: 'Type it anew, without copying.',
    };
  if (/^[=+@]/.test(name))
    return {
      kind: 'malformed',
      reason: `The name begins with ${name.charAt(0)}, which a spreadsheet takes for a formula.`,
      remedy: 'Write the name only.',
    };
  if (name.includes('\uFFFD'))
    return {
      kind: 'malformed',
      reason: 'A letter of the name was lost before the file came here.',
      remedy: 'Save the file as “CSV UTF-8” and check the name.',
    };
  return null;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
