import type { Context } from '../../context.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { NewestRevision } from './queries.ts';
import { listNewest } from './queries.ts';
import { presentRow } from './present-row.ts';

type Row = ReturnType<typeof presentRow>;

/** What an author may look for; every part narrows. */
export type BankQuery = {
  readonly q?: string | undefined;
  readonly domain?: number | undefined;
  readonly topic?: string | undefined;
  readonly level?: string | undefined;
  readonly state?: string | undefined;
  readonly author?: string | undefined;
  readonly source?: string | undefined;
  readonly kind?: string | undefined;
  readonly easiest?: number | undefined;
  readonly hardest?: number | undefined;
  readonly due?: 'overdue' | 'soon' | undefined;
  readonly page?: number | undefined;
};

const pageSize = 50;
const soonDays = 90;

/** A page of the bank as the query asks, and what can be asked for. Looking at the list counts as reading the bank. */
export async function listEntries(context: Context, { personId, query }: { personId: string; query: BankQuery }) {
  const entries = await context.databases.staff.transaction().execute(async (tx) => {
    await recordBankReading(tx, { personId, what: 'The list of the bank' });
    return listNewest(tx, context);
  });
  const rows = entries.map((entry) => ({ row: presentRow(entry), entry }));
  const today = new Date(Date.now()).toISOString().slice(0, 10);
  const found = rows.filter(({ row, entry }) => fits({ row, entry, query, today })).map(({ row }) => row);
  const page = Math.min(query.page ?? 1, Math.max(1, Math.ceil(found.length / pageSize)));
  const states = [...new Set(rows.map(({ row }) => row.state))];
  return {
    rows: found.slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    pageSize,
    states: states.map((state) => ({ state, count: rows.filter(({ row }) => row.state === state).length })),
    authors: [...new Set(rows.map(({ row }) => row.author))].toSorted(),
    sources: [...new Set(rows.flatMap(({ row }) => row.sources))].toSorted(),
  };
}

function fits({
  row,
  entry,
  query,
  today,
}: {
  readonly row: Row;
  readonly entry: NewestRevision;
  readonly query: BankQuery;
  readonly today: string;
}): boolean {
  const { domain, topic, level, state, author, source, kind, due } = query;
  if (domain !== undefined && !row.domains.includes(domain)) return false;
  if (topic !== undefined && !row.topics.includes(topic)) return false;
  if (level !== undefined && !row.levels.some((one) => one === level)) return false;
  if (state !== undefined && row.state !== state) return false;
  if (author !== undefined && row.author !== author) return false;
  if (source !== undefined && !row.sources.includes(source)) return false;
  if (kind !== undefined && row.interaction !== kind && row.kind !== kind) return false;
  if (row.difficulty < (query.hardest ?? 0) || row.difficulty > (query.easiest ?? 1)) return false;
  if (due === 'overdue' && row.reviewBy >= today) return false;
  if (due === 'soon' && row.reviewBy > daysAfter(today, soonDays)) return false;
  return words(query.q ?? '').every((word) => textOf(entry).includes(word));
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Everything that stands in an entry, to be searched. */
function textOf({ id, author, content }: NewestRevision): string {
  return `${id} ${author} ${JSON.stringify(content)}`.toLowerCase();
}
