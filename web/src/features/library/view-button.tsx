import { Button } from '../../ui/button.tsx';
import type { LibraryChange, LibrarySearch } from './read-library-search.ts';

/** Turns a list into a table that can be sorted, and back. */
export function ViewButton({
  view,
  usual,
  onChange,
}: {
  readonly view: LibrarySearch['view'];
  /** What the list is when it is no table: `timeline`. */
  readonly usual: string;
  readonly onChange: (change: LibraryChange) => void;
}) {
  const isTable = view === 'table';
  return (
    <Button onPress={() => onChange({ view: isTable ? undefined : 'table', sort: undefined })}>
      Show as {isTable ? usual : 'table'}
    </Button>
  );
}
