-- A lecture or a case that a facilitator goes through with a cohort: planned, then open, then ended, and never back.
create table live_sessions (
  id uuid primary key,
  cohort_id text not null references cohorts (id),
  subject_kind text not null check (subject_kind in ('topic', 'case')),
  -- Topic id or slug of the case.
  subject text not null check (char_length(subject) between 1 and 100),
  title text not null check (char_length(title) between 1 and 160),
  planned_for timestamptz not null,
  -- Any video service; nothing of it is loaded by our pages.
  meeting_url text check (meeting_url ~ '^https://[^[:space:]]+$' and char_length(meeting_url) <= 500),
  planned_by uuid not null references people (id),
  planned_at timestamptz not null default clock_timestamp(),
  state text not null default 'planned' check (state in ('planned', 'open', 'ended')),
  -- The content that is shown: that of the cohort when the session opened.
  release text references content_releases (hash),
  slides smallint check (slides between 1 and 200),
  -- Where the facilitator is, counted from 0; in which version they came there; how far anybody may look back from.
  slide smallint not null default 0 check (slide >= 0),
  slide_version integer not null default 0,
  furthest smallint not null default 0,
  -- Rises with everything that changes for all; whoever hears of two states keeps the higher one.
  version integer not null default 1,
  changed_at timestamptz not null default clock_timestamp(),
  opened_by uuid references people (id),
  opened_at timestamptz,
  ended_by uuid references people (id),
  ended_at timestamptz,
  -- What is kept of the hour: the facilitator's words, and how many were there.
  debrief text check (char_length(debrief) <= 10000),
  attended integer,
  check ((state = 'planned') = (opened_at is null) and (opened_at is null) = (slides is null)),
  check ((state = 'ended') = (ended_at is not null)),
  check (slide <= furthest and furthest < coalesce(slides, 1))
);
create index live_sessions_of_cohort on live_sessions (cohort_id, planned_for desc);

alter table live_sessions enable row level security;
create policy live_sessions_staff on live_sessions to cmdsp_staff using (true) with check (true);
create policy live_sessions_members on live_sessions to cmdsp_candidate
  using (cohort_id = (select own_cohort())) with check (cohort_id = (select own_cohort()));
grant select, update (version, changed_at) on live_sessions to cmdsp_candidate;
grant select, insert, update, delete on live_sessions to cmdsp_staff;

-- A poll of a slide that the room came to. While it runs, its votes are in live_votes; when the session ends they are
-- counted here and deleted.
create table live_polls (
  session_id uuid not null references live_sessions (id),
  slide smallint not null check (slide >= 0),
  question text not null,
  options text[] not null check (cardinality(options) between 2 and 20),
  opened_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  counts integer[],
  primary key (session_id, slide)
);
alter table live_polls enable row level security;
create policy live_polls_staff on live_polls to cmdsp_staff using (true) with check (true);
create policy live_polls_members on live_polls for select to cmdsp_candidate
  using (exists (select from live_sessions s where s.id = session_id));
grant select on live_polls to cmdsp_candidate;
grant select, insert, update (closed_at, counts) on live_polls to cmdsp_staff;

-- What somebody chose, until the session ends. Others only ever see counts.
create table live_votes (
  session_id uuid not null,
  slide smallint not null,
  person_id uuid not null references people (id),
  option smallint not null check (option between 0 and 19),
  voted_at timestamptz not null default clock_timestamp(),
  primary key (session_id, slide, person_id),
  foreign key (session_id, slide) references live_polls (session_id, slide)
);
create index live_votes_of_person on live_votes (person_id);
alter table live_votes enable row level security;
create policy live_votes_staff on live_votes to cmdsp_staff using (true) with check (true);
create policy live_votes_self on live_votes to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from live_polls p join live_sessions s on s.id = p.session_id
      where p.session_id = live_votes.session_id and p.slide = live_votes.slide and p.closed_at is null and s.state = 'open'));
grant select, insert, update (option, voted_at) on live_votes to cmdsp_candidate;
grant select, insert, delete on live_votes to cmdsp_staff;
