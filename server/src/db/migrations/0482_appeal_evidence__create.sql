-- A file that shows what an appeal says. Its bytes lie outside the database, encrypted with the key of the person.
create table appeal_evidence (
  id uuid primary key,
  appeal_id uuid not null references appeals (id),
  person_id uuid not null references people (id),
  name text not null check (char_length(name) between 1 and 120),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
  bytes integer not null check (bytes between 1 and 5242880),
  -- Of the bytes as they lie in the store: it says nothing of what they mean.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  is_scanned boolean not null,
  stored_at timestamptz not null default clock_timestamp(),
  deleted_at timestamptz,
  -- When the bytes of a deleted file were removed from where they lay.
  removed_at timestamptz,
  check (removed_at is null or deleted_at is not null)
);
create index appeal_evidence_of_appeal on appeal_evidence (appeal_id);
create index appeal_evidence_of_person on appeal_evidence (person_id);
create index appeal_evidence_to_remove on appeal_evidence (deleted_at) where removed_at is null;
alter table appeal_evidence enable row level security;
create policy appeal_evidence_own on appeal_evidence for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
-- The server works for whoever appealed in the role of staff, because only that may lock the appeal.
create policy appeal_evidence_giving on appeal_evidence to cmdsp_staff
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)))
  with check (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid))
    and exists (select from appeals a where a.id = appeal_id and a.person_id = appeal_evidence.person_id));
create policy appeal_evidence_reviewer on appeal_evidence for select to cmdsp_staff
  using (deleted_at is null and exists (select from appeals a where a.id = appeal_id and a.state = 'in-review'
    and a.reviewer_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
-- The sweep sees what is deleted, of which not even the name is left.
create policy appeal_evidence_sweep on appeal_evidence to cmdsp_staff
  using (deleted_at is not null) with check (deleted_at is not null);
grant select on appeal_evidence to cmdsp_candidate;
grant select, insert, update (name, deleted_at, removed_at) on appeal_evidence to cmdsp_staff;

-- How many files each appeal has: all that an officer reads of them who does not review it.
create function count_appeal_evidence() returns table (appeal_id uuid, files integer)
language sql stable security definer set search_path = cmdsp, pg_temp as $$
  select e.appeal_id, count(*)::integer from appeal_evidence e where e.deleted_at is null group by e.appeal_id;
$$;
revoke all on function count_appeal_evidence() from public;
grant execute on function count_appeal_evidence() to cmdsp_staff;

-- Who read a file, and when: one row each time. The candidate sees when.
create table appeal_readings (
  id uuid primary key,
  appeal_id uuid not null references appeals (id),
  evidence_id uuid not null references appeal_evidence (id),
  person_id uuid not null references people (id),
  reader_id uuid not null references people (id),
  read_at timestamptz not null default clock_timestamp()
);
create index appeal_readings_of_appeal on appeal_readings (appeal_id);
create index appeal_readings_of_person on appeal_readings (person_id);
alter table appeal_readings enable row level security;
create policy appeal_readings_staff on appeal_readings to cmdsp_staff using (true)
  with check (reader_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy appeal_readings_own on appeal_readings for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
grant select (id, appeal_id, evidence_id, person_id, read_at) on appeal_readings to cmdsp_candidate;
grant select, insert on appeal_readings to cmdsp_staff;

-- Files go so many days after the decision, or after the appeal was taken back; that there were some stays.
create function mark_old_appeal_evidence(keep_days integer) returns integer
language plpgsql security definer set search_path = cmdsp, pg_temp as $$
declare
  marked integer;
begin
  update appeal_evidence e set name = 'deleted', deleted_at = clock_timestamp()
    from appeals a
    where a.id = e.appeal_id and e.deleted_at is null and a.state in ('decided', 'withdrawn')
      and coalesce(a.decided_at, a.withdrawn_at) < clock_timestamp() - keep_days * interval '1 day';
  get diagnostics marked = row_count;
  return marked;
end
$$;
revoke all on function mark_old_appeal_evidence(integer) from public;
grant execute on function mark_old_appeal_evidence(integer) to cmdsp_staff;

create or replace function erasing_65_appeals(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  -- The bytes are removed by the sweep over deleted files, and nobody can read them without the key of the person.
  update appeal_evidence set name = 'deleted', deleted_at = coalesce(deleted_at, clock_timestamp())
    where person_id = erased;
  delete from appeal_readings where person_id = erased;
  update appeals set statement = 'Erased', wish = '', disclosure_reason = null,
    answer = case when answer is null then null else 'Erased' end
    where person_id = erased;
$$;
