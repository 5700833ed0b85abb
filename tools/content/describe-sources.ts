import { type Catalogue, reviewsDue, standardStatuses } from '@cmdsp/content';
import type { ReportSection } from './report-section.ts';

const ahead = 90;
const shown = 40;

/** Standards, incidents and other sources by how they stand and how sure we are of them. */
export function describeStandards({ standards, incidents, sources }: Catalogue): ReportSection {
  const count = (entries: readonly { readonly evidence: string }[]) => [
    String(entries.length),
    String(entries.filter(({ evidence }) => evidence === 'verified').length),
    String(entries.filter(({ evidence }) => evidence !== 'verified').length),
  ];
  return {
    title: 'Sources',
    note: null,
    head: ['Kind', 'Entries', 'Verified', 'General knowledge'],
    rows: [
      ...standardStatuses.map((status) => [
        `standards, ${status}`,
        ...count(standards.filter((standard) => standard.status === status)),
      ]),
      ['incidents', ...count(incidents)],
      ['other documents', ...count(sources)],
    ],
  };
}

/** What has to be reviewed within 90 days, the most pressing first. `today` is YYYY-MM-DD. */
export function describeReviews(catalogue: Catalogue, today: string): ReportSection {
  const until = new Date(Date.parse(today) + ahead * 86_400_000).toISOString().slice(0, 10);
  const due = reviewsDue(catalogue, until);
  const rest = due.length - shown;
  return {
    title: 'Reviews',
    note: `due by ${until}: ${due.length === 0 ? 'none' : due.length}`,
    head: ['By', 'Kind', 'Name'],
    rows: [
      ...due.slice(0, shown).map(({ reviewBy, kind, name }) => [reviewBy, kind, name]),
      ...(rest > 0 ? [['', '', `and ${rest} more`]] : []),
    ],
  };
}
