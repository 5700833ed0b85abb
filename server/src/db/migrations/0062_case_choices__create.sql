-- The decisions of a play in their order. A decision is never changed; only that its outcome was read is added. The reason
-- is the person's own note: staff have no grant on it.
create table case_choices (
  play_id uuid not null references case_plays (id),
  place integer not null check (place between 1 and 20),
  step text not null,
  decision text not null,
  reason text check (char_length(reason) <= 4000),
  decided_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  primary key (play_id, place),
  unique (play_id, step)
);

alter table case_choices enable row level security;
create policy case_choices_read on case_choices for select to cmdsp_candidate
  using (exists (
    select from case_plays p
    where p.id = play_id and p.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy case_choices_insert on case_choices for insert to cmdsp_candidate
  with check (exists (
    select from case_plays p
    where p.id = play_id and p.begun_at is not null and p.finished_at is null
      and p.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy case_choices_update on case_choices for update to cmdsp_candidate
  using (exists (
    select from case_plays p
    where p.id = play_id and p.finished_at is null
      and p.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy case_choices_staff on case_choices for select to cmdsp_staff using (true);

grant select, insert, update (read_at) on case_choices to cmdsp_candidate;
grant select (play_id, place, step, decision, decided_at, read_at) on case_choices to cmdsp_staff;
