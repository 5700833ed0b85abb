-- A link with which several people may join, until it runs out, is used up or is taken back. Only its hash is kept.
create table cohort_links (
  id uuid primary key,
  cohort_id text not null references cohorts (id),
  token_hash text not null unique,
  label text not null check (char_length(label) between 1 and 120),
  uses integer check (uses between 1 and 100000),
  expires_at timestamptz not null,
  created_by uuid references people (id),
  created_at timestamptz not null default clock_timestamp(),
  revoked_by uuid references people (id),
  revoked_at timestamptz
);
create index cohort_links_of_cohort on cohort_links (cohort_id);

alter table cohort_links enable row level security;
create policy cohort_links_staff on cohort_links to cmdsp_staff using (true) with check (true);
grant select, insert, update (revoked_by, revoked_at) on cohort_links to cmdsp_staff;

-- A file of people, judged row by row before anything is written.
create table cohort_imports (
  id uuid primary key,
  cohort_id text not null references cohorts (id),
  file_name text not null check (char_length(file_name) between 1 and 200),
  file_hash text not null,
  encoding text not null,
  separator text not null,
  ignored_columns jsonb not null,
  -- What the rows say; emptied when nobody needs it any more.
  good jsonb not null,
  bad jsonb not null,
  good_count integer not null,
  bad_count integer not null,
  -- Of the good ones, how many had an account, and how many of these were in another cohort.
  with_account integer not null,
  in_other_cohort integer not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null default clock_timestamp(),
  applied_by uuid references people (id),
  applied_at timestamptz
);
create index cohort_imports_of_cohort on cohort_imports (cohort_id);

alter table cohort_imports enable row level security;
create policy cohort_imports_staff on cohort_imports to cmdsp_staff using (true) with check (true);
grant select, insert, update (good, bad, applied_by, applied_at) on cohort_imports to cmdsp_staff;

-- How far an import that is being applied has come. Written outside its transaction, so that others can see it.
create table cohort_import_progress (
  import_id uuid primary key references cohort_imports (id),
  done integer not null,
  total integer not null,
  failure text,
  at timestamptz not null default clock_timestamp()
);
grant select, insert, update on cohort_import_progress to cmdsp_staff;

-- Everybody who was invited to a cohort, is in it, or has left it: one row for each time, kept for good.
create table cohort_memberships (
  id uuid primary key,
  cohort_id text not null references cohorts (id),
  state text not null check (state in ('invited', 'joined', 'left')),
  -- Null until somebody with an account has joined.
  person_id uuid references people (id),
  -- What a personal invitation said; null for whoever came by a link.
  email text check (char_length(email) between 3 and 254 and email !~ '[[:space:]]'),
  legal_name text check (char_length(legal_name) between 1 and 200),
  audience_group text,
  token_hash text unique,
  expires_at timestamptz,
  link_id uuid references cohort_links (id),
  import_id uuid references cohort_imports (id),
  invited_by uuid references people (id),
  invited_at timestamptz,
  joined_at timestamptz,
  left_at timestamptz,
  leave_reason text check (char_length(leave_reason) between 1 and 500),
  ended_by uuid references people (id),
  check ((state = 'joined') <= (person_id is not null and joined_at is not null)),
  check ((state = 'invited') <= (email is not null and invited_at is not null and expires_at is not null)),
  check ((state = 'left') = (left_at is not null))
);
create unique index cohort_memberships_one_invitation on cohort_memberships (cohort_id, email) where state = 'invited';
-- Somebody learns in one cohort at a time.
create unique index cohort_memberships_one_cohort on cohort_memberships (person_id) where state = 'joined';
create index cohort_memberships_of_cohort on cohort_memberships (cohort_id, state, id);
create index cohort_memberships_of_person on cohort_memberships (person_id);
create index cohort_memberships_by_email on cohort_memberships (email) where state = 'invited';
create index cohort_memberships_of_link on cohort_memberships (link_id);

alter table cohort_memberships enable row level security;
create policy cohort_memberships_staff on cohort_memberships to cmdsp_staff using (true) with check (true);
create policy cohort_memberships_self on cohort_memberships for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select on cohort_memberships to cmdsp_candidate;
grant select, insert,
  update (state, person_id, joined_at, left_at, leave_reason, ended_by, token_hash, expires_at) on cohort_memberships to cmdsp_staff;

insert into cohort_memberships (id, cohort_id, state, person_id, joined_at)
select gen_random_uuid(), cohort_id, 'joined', person_id, joined_at from cohort_members;

-- What a session reads: the cohort of now. It follows the memberships in the same transaction.
grant delete on cohort_members to cmdsp_staff;

-- People of a cohort see its dates.
create policy cohort_modules_members on cohort_modules for select to cmdsp_candidate using (
  exists (select from cohort_members m where m.cohort_id = cohort_modules.cohort_id
    and m.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
create policy cohort_live_dates_members on cohort_live_dates for select to cmdsp_candidate using (
  exists (select from cohort_members m where m.cohort_id = cohort_live_dates.cohort_id
    and m.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
grant select on cohort_modules, cohort_live_dates to cmdsp_candidate;
