import { formatPartialDate } from './format-partial-date.ts';

/** An edition with its date, unless the edition is worded by that date already. */
export function editionWords({ edition, date }: { readonly edition: string; readonly date: string }): string {
  const day = formatPartialDate(date);
  return edition.includes(day) ? edition : `${edition}, ${day}`;
}
