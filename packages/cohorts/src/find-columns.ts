/** What a file of people says of each. */
export type PeopleColumn = 'email' | 'legal_name' | 'audience_group';

/** Other spellings that mean the same column. */
const names: Readonly<Record<PeopleColumn, readonly string[]>> = {
  email: ['email', 'e_mail', 'mail', 'email_address', 'e_mail_address'],
  legal_name: ['legal_name', 'name', 'full_name'],
  audience_group: ['audience_group', 'group', 'audience', 'field_of_work'],
};

// The keys are the columns.
const wanted = Object.keys(names) as PeopleColumn[];

/** Where the columns stand in a header row, whatever their order, case and spaces; which are missing, which unread. */
export function findColumns(header: readonly string[]): {
  readonly places: Readonly<Record<PeopleColumn, number>>;
  readonly missing: readonly PeopleColumn[];
  readonly ignored: readonly string[];
} {
  const keys = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const placeOf = (column: PeopleColumn) => keys.findIndex((key) => names[column].includes(key));
  const places = {
    email: placeOf('email'),
    legal_name: placeOf('legal_name'),
    audience_group: placeOf('audience_group'),
  };
  const used = new Set(Object.values(places));
  return {
    places,
    missing: wanted.filter((column) => places[column] < 0),
    ignored: header.filter((cell, place) => !used.has(place) && cell.trim() !== ''),
  };
}
