-- Plays of cases: one person, one case, one role. Kept for good; at most one is open for each role.
create table case_plays (
  id uuid primary key,
  person_id uuid not null references people (id),
  slug text not null,
  edition text not null references case_editions (hash),
  role text not null check (
    role in ('engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity')
  ),
  started_at timestamptz not null default clock_timestamp(),
  -- When the briefing was left.
  begun_at timestamptz,
  finished_at timestamptz,
  check (finished_at is null or begun_at is not null)
);
create unique index case_plays_one_open on case_plays (person_id, slug, role) where finished_at is null;
create index case_plays_by_person on case_plays (person_id, slug);
create index case_plays_finished on case_plays (edition) where finished_at is not null;

alter table case_plays enable row level security;
create policy case_plays_self on case_plays to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy case_plays_staff on case_plays for select to cmdsp_staff using (true);

grant select, insert, update (begun_at, finished_at) on case_plays to cmdsp_candidate;
grant select on case_plays to cmdsp_staff;
