const most = 5;
let owner = '';
let recent: readonly string[] = [];

/** What this person looked for since the page was opened. In memory only: gone with the page, and with the person. */
export function recentSearches(person: string): readonly string[] {
  return person === owner ? recent : [];
}

/** Remembers a question, the latest first. */
export function rememberSearch(person: string, question: string): void {
  const asked = question.trim();
  if (asked === '') return;
  recent = [asked, ...recentSearches(person).filter((known) => known !== asked)].slice(0, most);
  owner = person;
}
