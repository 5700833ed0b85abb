-- Who read what of the examination bank, and when: added to, never changed. Whoever stands here cannot sit the examination.
create table bank_readings (
  id uuid primary key,
  person_id uuid not null references people (id),
  -- What was opened, as officers read it: 'd1-01, revision 2', 'Statistics of the bank'.
  what text not null check (char_length(what) between 1 and 300),
  -- The question or set, when it was one.
  entry_id text check (char_length(entry_id) between 1 and 64),
  is_live boolean not null,
  read_at timestamptz not null default clock_timestamp()
);
create index bank_readings_of_person on bank_readings (person_id, read_at);
create index bank_readings_of_entry on bank_readings (entry_id, read_at) where entry_id is not null;
create index bank_readings_by_time on bank_readings (read_at);

alter table bank_readings enable row level security;
create policy bank_readings_staff on bank_readings to cmdsp_staff using (true) with check (true);
-- Candidates see that they have read, which is all that the exam page says.
create policy bank_readings_own on bank_readings for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
grant select, insert on bank_readings to cmdsp_staff;
grant select (person_id, read_at) on bank_readings to cmdsp_candidate;
