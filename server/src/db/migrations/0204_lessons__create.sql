-- What was learned from feedback: who does something about it by when, and what came of it. Learners read what is published.
create table lessons (
  id uuid primary key,
  title text not null check (char_length(title) between 3 and 200),
  -- What was said or seen, in the words of staff: answers themselves are not repeated.
  said text not null check (char_length(said) between 3 and 1000),
  survey text check (survey in ('module', 'exam')),
  module text check (module ~ '^[1-6]$'),
  question text check (char_length(question) between 1 and 40),
  owner_id uuid not null references people (id),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  outcome text check (char_length(outcome) between 3 and 1000),
  written_by uuid not null references people (id),
  written_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  published_at timestamptz,
  check ((state = 'open') = (closed_at is null) and (state = 'open') = (outcome is null)),
  check (published_at is null or state = 'done'),
  check (question is null or survey is not null),
  check (module is null or survey = 'module')
);
create index lessons_open on lessons (due_on) where state = 'open';

alter table lessons enable row level security;
create policy lessons_staff on lessons to cmdsp_staff using (true) with check (true);
create policy lessons_published on lessons for select to cmdsp_candidate, cmdsp_auth using (published_at is not null);
grant select, insert, update (title, said, owner_id, due_on, state, outcome, closed_at, published_at) on lessons to cmdsp_staff;
grant select (id, title, said, survey, module, question, outcome, closed_at, published_at) on lessons to cmdsp_candidate, cmdsp_auth;
