import { Tag } from '../../ui/tag.tsx';
import type { BankState } from './bank-queries.ts';
import { stateLooks } from './bank-words.ts';

/** Where a revision stands. */
export function StateTag({ state }: { readonly state: BankState }) {
  const { words, tone, icon } = stateLooks[state];
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}
