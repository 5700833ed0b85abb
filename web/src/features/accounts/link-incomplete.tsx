import { Empty } from '../../ui/states.tsx';

/** What stands in the place of a button when the address of the page lacks the secret of its mail. */
export function LinkIncomplete() {
  return (
    <Empty title="This link is not complete">
      Open it from the mail again. If it is broken over two lines, copy both into the address bar.
    </Empty>
  );
}
