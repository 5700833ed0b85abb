import { ButtonLink } from '../../ui/button-link.tsx';
import { Empty } from '../../ui/states.tsx';
import type { Search, SearchAnswer } from './search-query.ts';

/** No result: why that may be, and what to try. */
export function NothingFound({
  search,
  counts,
}: {
  readonly search: Partial<Search>;
  readonly counts: SearchAnswer['counts'];
}) {
  const { q = '' } = search;
  const elsewhere = counts.reduce((sum, { count }) => sum + count, 0);
  if (elsewhere > 0 && search.kind !== undefined) {
    return (
      <Empty
        title="Nothing of this kind"
        action={
          <ButtonLink to="/search" search={{ q, ...(search.module === undefined ? {} : { module: search.module }) }}>
            Show all {elsewhere} results
          </ButtonLink>
        }
      >
        Other kinds of results were found.
      </Empty>
    );
  }
  if (search.module !== undefined) {
    return (
      <Empty
        title={`Nothing in module ${search.module}`}
        action={
          <ButtonLink to="/search" search={{ q }}>
            Search all modules
          </ButtonLink>
        }
      >
        The words may occur in another module.
      </Empty>
    );
  }
  return (
    <Empty
      title="Nothing was found"
      action={
        <ButtonLink to="/learn/library" search={{ tab: 'glossary' }}>
          Look through the glossary
        </ButtonLink>
      }
    >
      Try fewer or more common words, check the spelling, or type only the number of a standard or an advisory.
      Questions of quizzes and exams cannot be searched.
    </Empty>
  );
}
