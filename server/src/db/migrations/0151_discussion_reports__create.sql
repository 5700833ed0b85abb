-- Somebody thinks that a post should not stand. Seen by who reported it and by those who moderate.
create table discussion_reports (
  id uuid primary key,
  post_id uuid not null references discussion_posts (id),
  reporter_id uuid not null references people (id),
  reason text not null check (char_length(reason) between 3 and 1000),
  reported_at timestamptz not null default clock_timestamp(),
  settled_by uuid references people (id),
  settled_at timestamptz,
  outcome text check (outcome in ('hidden', 'kept', 'gone')),
  check ((settled_at is null) = (outcome is null)),
  unique (post_id, reporter_id)
);
create index discussion_reports_open on discussion_reports (reported_at) where settled_at is null;
create index discussion_reports_of_reporter on discussion_reports (reporter_id);

alter table discussion_reports enable row level security;
create policy discussion_reports_staff on discussion_reports to cmdsp_staff using (true) with check (true);
create policy discussion_reports_self on discussion_reports to cmdsp_candidate
  using (reporter_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (reporter_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from discussion_posts p where p.id = post_id));
grant select, insert on discussion_reports to cmdsp_candidate;
grant select, insert, update (settled_by, settled_at, outcome) on discussion_reports to cmdsp_staff;

-- A post was hidden: why, what its author says against it, and what came of that. At most one in force.
create table discussion_hidings (
  id uuid primary key,
  post_id uuid not null references discussion_posts (id),
  author_id uuid not null references people (id),
  hidden_by uuid not null references people (id),
  hidden_at timestamptz not null default clock_timestamp(),
  reason text not null check (char_length(reason) between 3 and 1000),
  appeal text check (char_length(appeal) between 3 and 2000),
  appealed_at timestamptz,
  decided_by uuid references people (id),
  decided_at timestamptz,
  outcome text check (outcome in ('upheld', 'restored')),
  answer text check (char_length(answer) between 3 and 1000),
  check ((appeal is null) = (appealed_at is null)),
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (answer is null)),
  check (decided_at is null or appealed_at is not null),
  check (decided_by <> hidden_by)
);
create unique index discussion_hidings_one_in_force on discussion_hidings (post_id) where outcome is distinct from 'restored';
create index discussion_hidings_of_author on discussion_hidings (author_id);

alter table discussion_hidings enable row level security;
create policy discussion_hidings_staff on discussion_hidings to cmdsp_staff using (true) with check (true);
create policy discussion_hidings_author on discussion_hidings to cmdsp_candidate
  using (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select, update (appeal, appealed_at) on discussion_hidings to cmdsp_candidate;
grant select, insert, update (appeal, appealed_at, decided_by, decided_at, outcome, answer) on discussion_hidings to cmdsp_staff;
