-- People who learn together. A cohort stays on its content release until an administrator moves it.
create table cohorts (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (char_length(title) between 1 and 120),
  release text not null references content_releases (hash),
  created_at timestamptz not null default clock_timestamp(),
  moved_at timestamptz not null default clock_timestamp()
);

grant select on cohorts to cmdsp_auth, cmdsp_candidate;
grant select, insert, update (release, moved_at) on cohorts to cmdsp_staff;

-- Who is in which cohort. Whoever has no row here learns in the cohort 'self-paced'.
create table cohort_members (
  person_id uuid primary key references people (id),
  cohort_id text not null references cohorts (id),
  joined_at timestamptz not null default clock_timestamp()
);

create index cohort_members_of_cohort on cohort_members (cohort_id);

alter table cohort_members enable row level security;
create policy cohort_members_auth on cohort_members for select to cmdsp_auth using (true);
create policy cohort_members_staff on cohort_members to cmdsp_staff using (true) with check (true);
create policy cohort_members_self on cohort_members for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select on cohort_members to cmdsp_auth, cmdsp_candidate;
grant select, insert, update (cohort_id, joined_at) on cohort_members to cmdsp_staff;
