import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Select } from '../../ui/select.tsx';
import { Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { kindLabels } from './kind-labels.ts';
import { NothingFound } from './nothing-found.tsx';
import { ResultItem } from './result-item.tsx';
import { type ResultKind, type Search, type SearchAnswer, searchQuery } from './search-query.ts';
import styles from './search.module.css';

/** Everything that was found for a question, narrowed by kind and module. */
export function SearchPage() {
  const search = useSearch({ from: '/search' });
  const q = search.q ?? '';
  const { data, error, isPlaceholderData, refetch } = useQuery(searchQuery({ ...search, q }));
  const isAsked = q.trim() !== '';
  return (
    <Page title="Search" purpose="Topics, standards, incidents, terms and cases of the course.">
      <QuestionForm key={q} search={search} />
      {!isAsked && <HowToSearch />}
      {isAsked && error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {isAsked && error === null && data === undefined && <Loading what="what was found" lines={6} />}
      <p role="status" className={styles.status}>
        {isAsked && data !== undefined && !isPlaceholderData && error === null ? statusWords(data, q) : ''}
      </p>
      {isAsked && error === null && data !== undefined && (
        <div className={styles.found} aria-busy={isPlaceholderData}>
          <Kinds search={search} counts={data.counts} />
          {data.suggestion !== null && (
            <p>
              Did you mean{' '}
              <Link to="/search" search={{ ...search, q: data.suggestion }}>
                {data.suggestion}
              </Link>
              ?
            </p>
          )}
          {data.results.length === 0 ? (
            <NothingFound search={search} counts={data.counts} />
          ) : (
            <ul className={styles.results} aria-label="What was found">
              {data.results.map((result) => (
                <li key={`${result.kind} ${result.subject}`}>
                  <ResultItem result={result} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Page>
  );
}

function statusWords({ matching, results, counts }: SearchAnswer, q: string): string {
  if (matching === 'none') return `Nothing was found for “${q}”.`;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const found = `${total} ${total === 1 ? 'result' : 'results'} for “${q}”`;
  const shown = results.length < total ? `, ${results.length} shown` : '';
  return matching === 'all'
    ? `${found}${shown}.`
    : `Nothing has all of these words. ${found} with some of them${shown}.`;
}

/** The question and the module; asked again when the person says so, not with every letter. */
function QuestionForm({ search }: { readonly search: Partial<Search> }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const inAddress = search.module === undefined ? '' : String(search.module);
  // What was chosen without a question yet; the address knows the rest.
  const [chosen, setModule] = useState<string | null>(null);
  const module = chosen ?? inAddress;
  const ask = (next: { typed: string; module: string }) =>
    void navigate({
      to: '/search',
      search: {
        q: next.typed.trim(),
        ...(search.kind === undefined ? {} : { kind: search.kind }),
        ...(next.module === '' ? {} : { module: Number(next.module) }),
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setModule(null);
    ask({ typed, module });
  };
  return (
    <form role="search" className={styles.form} onSubmit={submit}>
      <TextField label="Search the course" type="search" value={typed} onChange={setTyped} maxLength={200} />
      <Select
        label="Module"
        placeholder="All modules"
        value={module}
        onChange={(value) => {
          setModule(value);
          if (typed.trim() === '') return;
          setModule(null);
          ask({ typed, module: value });
        }}
        options={[1, 2, 3, 4, 5, 6].map((number) => ({ value: String(number), label: `Module ${number}` }))}
      />
      <Button type="submit" look="primary">
        Search
      </Button>
    </form>
  );
}

/** How many there are of each kind, each a link that narrows to it. */
function Kinds({ search, counts }: { readonly search: Partial<Search>; readonly counts: SearchAnswer['counts'] }) {
  const found = counts.filter(({ count, kind }) => count > 0 || kind === search.kind);
  if (found.length < 2 && search.kind === undefined) return null;
  const { kind: _kind, ...all } = search;
  return (
    <nav aria-label="Kinds of results">
      <ul className={styles.kinds}>
        <KindLink search={all} isChosen={search.kind === undefined} label="All" />
        {found.map(({ kind, count }) => (
          <KindLink
            key={kind}
            search={{ ...all, kind }}
            isChosen={search.kind === kind}
            label={`${kindLabels[kind].many} ${count}`}
          />
        ))}
      </ul>
    </nav>
  );
}

function KindLink({
  search,
  isChosen,
  label,
}: {
  readonly search: Partial<Search> & { readonly kind?: ResultKind };
  readonly isChosen: boolean;
  readonly label: string;
}) {
  return (
    <li>
      <Link
        to="/search"
        search={search}
        resetScroll={false}
        className={styles.chip}
        aria-current={isChosen ? 'true' : undefined}
        activeProps={{}}
      >
        {label}
      </Link>
    </li>
  );
}

function HowToSearch() {
  return (
    <div className={styles.help}>
      <h2>How to search</h2>
      <ul>
        <li>
          A few words find pages that have all of them: <i>legacy pump network</i>.
        </li>
        <li>
          Quotation marks keep words together: <i>“security risk management”</i>.
        </li>
        <li>
          Numbers find standards and advisories: <i>IEC 62304</i>, <i>524B</i>, <i>ICSMA-19-178-01</i>.
        </li>
        <li>
          A minus leaves out a word: <i>pump -insulin</i>.
        </li>
      </ul>
    </div>
  );
}
