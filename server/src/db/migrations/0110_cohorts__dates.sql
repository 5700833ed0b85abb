-- When a cohort learns, where its clocks are, and how many fit in. Without dates it is self-paced and has no limit.
alter table cohorts
  add column starts_on date,
  add column ends_on date,
  -- IANA name; every date and wall-clock time of the cohort is meant in it.
  add column time_zone text not null default 'UTC' check (char_length(time_zone) between 1 and 64),
  add column seats integer check (seats between 1 and 100000),
  -- Whether a facilitator without a valid competence record is refused.
  add column needs_competence boolean not null default true,
  -- Rises with every change of the cohort or its timetable; an older page may not write over a newer one.
  add column revision integer not null default 1,
  add column changed_at timestamptz not null default clock_timestamp(),
  add constraint cohorts_dates_together check ((starts_on is null) = (ends_on is null)),
  add constraint cohorts_ends_after_it_starts check (ends_on >= starts_on),
  add constraint cohorts_seats_need_dates check (seats is null or starts_on is not null);

grant update (title, starts_on, ends_on, time_zone, seats, needs_competence, revision, changed_at) on cohorts to cmdsp_staff;

-- When each of the six modules is worked on; both days belong to it.
create table cohort_modules (
  cohort_id text not null references cohorts (id),
  module smallint not null check (module between 1 and 6),
  opens_on date not null,
  closes_on date not null,
  primary key (cohort_id, module),
  check (closes_on >= opens_on)
);

-- Hours in which everybody meets, as the clocks of the cohort's zone show them.
create table cohort_live_dates (
  id uuid primary key,
  cohort_id text not null references cohorts (id),
  module smallint not null check (module between 1 and 6),
  title text not null check (char_length(title) between 1 and 120),
  held_on date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  duration_minutes smallint not null check (duration_minutes between 5 and 600),
  meeting_url text check (meeting_url ~ '^https://[^[:space:]]+$')
);
create index cohort_live_dates_of_cohort on cohort_live_dates (cohort_id);

-- The people of a cohort see its dates; who may meet whom is nobody else's business.
alter table cohort_modules enable row level security;
create policy cohort_modules_staff on cohort_modules to cmdsp_staff using (true) with check (true);
alter table cohort_live_dates enable row level security;
create policy cohort_live_dates_staff on cohort_live_dates to cmdsp_staff using (true) with check (true);

grant select, insert, update, delete on cohort_modules, cohort_live_dates to cmdsp_staff;
