-- An address from which a calendar program reads somebody's dates. Only the hash of its token is kept; a new one ends the old.
create table cohort_calendars (
  id uuid primary key,
  person_id uuid not null references people (id),
  token_hash text not null unique,
  created_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);
create unique index cohort_calendars_one_in_force on cohort_calendars (person_id) where revoked_at is null;

alter table cohort_calendars enable row level security;
create policy cohort_calendars_staff on cohort_calendars for select to cmdsp_staff using (true);
create policy cohort_calendars_self on cohort_calendars to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select on cohort_calendars to cmdsp_staff;
grant select, insert, update (revoked_at) on cohort_calendars to cmdsp_candidate;

-- Who was reminded of which day, and how many days before: nobody hears of it twice.
create table cohort_reminders (
  cohort_id text not null references cohorts (id),
  person_id uuid not null references people (id),
  day date not null,
  lead_days smallint not null,
  queued_at timestamptz not null default clock_timestamp(),
  primary key (person_id, cohort_id, day, lead_days)
);

alter table cohort_reminders enable row level security;
create policy cohort_reminders_staff on cohort_reminders to cmdsp_staff using (true) with check (true);
create policy cohort_reminders_self on cohort_reminders for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select on cohort_reminders to cmdsp_candidate;
grant select, insert on cohort_reminders to cmdsp_staff;
