import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AskForm } from './ask-form.tsx';
import { DiscussionList } from './discussion-list.tsx';
import { discussionsQuery } from './discussion-queries.ts';
import styles from './discussions.module.css';
import { FoundPosts } from './found-posts.tsx';
import type { DiscussionsSearch } from './read-discussions-search.ts';
import { useChangeEvents } from './use-change-events.ts';

/** The discussions of one’s cohort, what is new first, and a search in them. */
export function DiscussionsPage() {
  const search = useSearch({ from: '/learn/discussions' });
  const { q = '', ...where } = search;
  const { data, error, refetch } = useQuery(discussionsQuery(where));
  const navigate = useNavigate();
  useChangeEvents();
  return (
    <Page
      title="Discussions"
      above={<Link to="/learn">Learn</Link>}
      purpose={
        data === undefined
          ? 'Talk with the people of your cohort about topics and cases.'
          : `Talk in ${data.cohort.title}. Only its people and its facilitators read along.`
      }
    >
      {error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the discussions" lines={6} />}
      {data !== undefined && (
        <>
          {data.cohorts.length > 1 && (
            <Select
              label="Cohort"
              value={data.cohort.id}
              onChange={(cohort) => void navigate({ to: '/learn/discussions', search: { ...search, cohort } })}
              options={data.cohorts.map(({ id, title, standing }) => ({
                value: id,
                label: standing === 'facilitator' ? `${title}, which you teach` : title,
              }))}
            />
          )}
          <SearchForm
            key={q}
            q={q}
            onSearch={(words) => void navigate({ to: '/learn/discussions', search: withWords(where, words) })}
          />
          {q.trim() !== '' ? (
            <FoundPosts q={q} cohort={where.cohort} />
          ) : (
            <>
              {data.discussions.length === 0 ? (
                <Empty title="Nobody has begun to talk yet">
                  Open the Discussion part of a topic to answer the question that the course puts, or ask your own
                  below.
                </Empty>
              ) : (
                <DiscussionList discussions={data.discussions} hasPlaces />
              )}
              {(where.topic !== undefined || where.case !== undefined) && (
                <p>
                  Only what is about {where.topic === undefined ? 'this case' : `topic ${where.topic}`} is shown.{' '}
                  <Link to="/learn/discussions">Show all discussions</Link>
                </p>
              )}
              <Section title="Ask your cohort">
                <AskForm place={placeOf(where)} cohort={where.cohort} />
              </Section>
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** What a new question is about: the topic or case that the list is narrowed to, or else the cohort. */
function placeOf({ topic, case: slug }: DiscussionsSearch) {
  if (topic !== undefined) return { kind: 'topic', id: topic } as const;
  return slug === undefined ? ({ kind: 'cohort', id: '' } as const) : ({ kind: 'case', id: slug } as const);
}

function SearchForm({ q, onSearch }: { readonly q: string; readonly onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState(q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <TextField label="Search in discussions" type="search" value={typed} onChange={setTyped} maxLength={200} />
      <Button type="submit">Search</Button>
    </form>
  );
}

function withWords<Where extends object>(where: Where, words: string) {
  return words === '' ? where : { ...where, q: words };
}
