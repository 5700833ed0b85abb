-- Panels that set the difficulty of questions: judges rate in two rounds, with feedback between them.
create table panels (
  id uuid primary key,
  title text not null check (char_length(title) between 3 and 160),
  -- Whom the judges think of: the just-qualified practitioner, in words.
  definition text not null check (char_length(definition) between 20 and 4000),
  state text not null default 'round-one' check (state in ('round-one', 'round-two', 'closed', 'not-sufficient')),
  -- Judges of the demonstration are invented; every page says so.
  is_simulated boolean not null default false,
  opened_at timestamptz not null default clock_timestamp(),
  opened_by uuid not null references people (id),
  round_two_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references people (id),
  check ((state in ('closed', 'not-sufficient')) = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null))
);

-- What is rated, as it said when the panel was opened.
create table panel_questions (
  panel_id uuid not null references panels (id),
  place integer not null check (place >= 1),
  question_id text not null,
  -- The entry of the bank (the question itself or its set) and the hash of the revision that is rated.
  entry_id text not null,
  revision_hash text not null check (revision_hash ~ '^[0-9a-f]{64}$'),
  domain integer not null,
  -- The author's estimate, a share.
  estimate double precision not null check (estimate between 0 and 1),
  content json not null,
  primary key (panel_id, place),
  unique (panel_id, question_id)
);

create table panel_judges (
  panel_id uuid not null references panels (id),
  person_id uuid not null references people (id),
  invited_at timestamptz not null default clock_timestamp(),
  primary key (panel_id, person_id)
);
create index panel_judges_of_person on panel_judges (person_id);

-- The share of just-qualified practitioners who would be right, in per cent. `blind` is what was said before the key was
-- shown, and never changes.
create table panel_ratings (
  panel_id uuid not null,
  person_id uuid not null,
  round integer not null check (round in (1, 2)),
  place integer not null,
  rating integer not null check (rating between 0 and 100 and rating % 5 = 0),
  blind integer not null check (blind between 0 and 100 and blind % 5 = 0),
  rated_at timestamptz not null default clock_timestamp(),
  primary key (panel_id, person_id, round, place),
  foreign key (panel_id, person_id) references panel_judges (panel_id, person_id),
  foreign key (panel_id, place) references panel_questions (panel_id, place)
);

-- What a closed panel found: it takes the place of the author's estimate for exactly this revision.
create table panel_results (
  panel_id uuid not null references panels (id),
  question_id text not null,
  revision_hash text not null check (revision_hash ~ '^[0-9a-f]{64}$'),
  difficulty double precision not null check (difficulty between 0 and 1),
  spread double precision not null check (spread >= 0),
  judges integer not null check (judges >= 5),
  found_at timestamptz not null default clock_timestamp(),
  primary key (panel_id, question_id)
);
create index panel_results_of_question on panel_results (question_id, revision_hash, found_at desc);

alter table panels enable row level security;
alter table panel_questions enable row level security;
alter table panel_judges enable row level security;
alter table panel_ratings enable row level security;
alter table panel_results enable row level security;
create policy panels_staff on panels to cmdsp_staff using (true) with check (true);
create policy panel_questions_staff on panel_questions to cmdsp_staff using (true) with check (true);
create policy panel_judges_staff on panel_judges to cmdsp_staff using (true) with check (true);
create policy panel_ratings_staff on panel_ratings to cmdsp_staff using (true) with check (true);
create policy panel_results_staff on panel_results to cmdsp_staff using (true) with check (true);
grant select, insert, update (state, round_two_at, closed_at, closed_by) on panels to cmdsp_staff;
grant select, insert on panel_questions, panel_judges, panel_results to cmdsp_staff;
grant select, insert, update (rating, rated_at) on panel_ratings to cmdsp_staff;
