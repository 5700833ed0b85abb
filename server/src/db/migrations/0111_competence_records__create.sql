-- Why somebody may teach: what they can, what shows it, and until when that counts. Withdrawn, never deleted.
create table competence_records (
  id uuid primary key,
  person_id uuid not null references people (id),
  what text not null check (char_length(what) between 1 and 200),
  evidence text not null check (char_length(evidence) between 1 and 1000),
  valid_until date not null,
  recorded_by uuid not null references people (id),
  recorded_at timestamptz not null default clock_timestamp(),
  withdrawn_by uuid references people (id),
  withdrawn_at timestamptz,
  withdraw_reason text check (char_length(withdraw_reason) between 1 and 500),
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create index competence_records_of_person on competence_records (person_id);

alter table competence_records enable row level security;
create policy competence_records_staff on competence_records to cmdsp_staff using (true) with check (true);
create policy competence_records_self on competence_records for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select on competence_records to cmdsp_candidate;
grant select, insert, update (withdrawn_by, withdrawn_at, withdraw_reason) on competence_records to cmdsp_staff;

-- Who teaches a cohort, and who did.
create table cohort_facilitators (
  id uuid primary key,
  cohort_id text not null references cohorts (id),
  person_id uuid not null references people (id),
  assigned_by uuid references people (id),
  assigned_at timestamptz not null default clock_timestamp(),
  ended_by uuid references people (id),
  ended_at timestamptz,
  end_reason text check (char_length(end_reason) between 1 and 500),
  check ((ended_at is null) = (end_reason is null))
);
create unique index cohort_facilitators_one_in_force on cohort_facilitators (cohort_id, person_id) where ended_at is null;
create index cohort_facilitators_of_person on cohort_facilitators (person_id) where ended_at is null;

alter table cohort_facilitators enable row level security;
create policy cohort_facilitators_staff on cohort_facilitators to cmdsp_staff using (true) with check (true);
create policy cohort_facilitators_self on cohort_facilitators for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select on cohort_facilitators to cmdsp_candidate;
grant select, insert, update (ended_by, ended_at, end_reason) on cohort_facilitators to cmdsp_staff;
