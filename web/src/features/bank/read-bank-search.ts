import type { Answer } from '../../api/request.ts';

type BankState = Answer<'GET /api/bank/entries'>['rows'][number]['state'];

/** What the list of the bank is narrowed to, as the address says it. */
export type BankSearch = {
  readonly q?: string;
  readonly domain?: number;
  readonly topic?: string;
  readonly level?: string;
  readonly state?: BankState;
  readonly author?: string;
  readonly source?: string;
  readonly kind?: string;
  readonly easiest?: number;
  readonly hardest?: number;
  readonly due?: 'overdue' | 'soon';
  readonly page?: number;
};

const texts = ['q', 'topic', 'level', 'state', 'author', 'source', 'kind', 'due'] as const;
const numbers = ['domain', 'easiest', 'hardest', 'page'] as const;

/** Reads `?q=gateway&domain=2`; what it does not know or what is empty it leaves out. */
export function readBankSearch(search: Record<string, unknown>): BankSearch {
  const read: Record<string, string | number> = {};
  for (const name of texts) {
    const value = search[name];
    // Topic numbers and words of digits arrive as numbers.
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') read[name] = String(value);
  }
  for (const name of numbers) {
    const value = Number(search[name]);
    if (search[name] !== undefined && search[name] !== '' && Number.isFinite(value)) read[name] = value;
  }
  // The server refuses a state or a due date that it does not know.
  return read as BankSearch;
}
