-- What helps somebody to sit an examination on equal terms: what they asked, what was decided, and the one profile that counts.
create table accommodation_requests (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  person_id uuid not null references people (id),
  -- What was chosen in the form; words and reasons are in accommodation_words.
  asked jsonb not null,
  state text not null check (state in ('waiting', 'decided', 'appealed', 'appeal-decided', 'withdrawn')),
  asked_at timestamptz not null default clock_timestamp(),
  decide_by timestamptz not null,
  -- Whoever looks at it now, and alone reads its words and evidence.
  handler_id uuid references people (id),
  taken_at timestamptz,
  outcome text check (outcome in ('granted', 'granted-in-part', 'refused')),
  given jsonb,
  valid_until date,
  answer text check (char_length(answer) between 1 and 4000),
  decided_at timestamptz,
  decided_by uuid references people (id),
  appealed_at timestamptz,
  appeal_outcome text check (appeal_outcome in ('granted', 'granted-in-part', 'refused')),
  appeal_given jsonb,
  appeal_valid_until date,
  appeal_answer text check (char_length(appeal_answer) between 1 and 4000),
  appeal_decided_at timestamptz,
  appeal_decided_by uuid references people (id),
  withdrawn_at timestamptz,
  check (handler_id <> person_id and decided_by <> person_id and appeal_decided_by <> person_id),
  -- An appeal is decided by another officer.
  check (appeal_decided_by <> decided_by),
  check ((handler_id is null) = (taken_at is null)),
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (given is null)),
  check ((decided_at is null) = (answer is null) and (decided_at is null) = (decided_by is null)),
  check ((appeal_decided_at is null) = (appeal_outcome is null) and (appeal_decided_at is null) = (appeal_given is null)),
  check ((appeal_decided_at is null) = (appeal_answer is null)),
  check ((appeal_decided_at is null) = (appeal_decided_by is null)),
  check (state <> 'waiting' or decided_at is null),
  check (state not in ('decided', 'appealed', 'appeal-decided') or decided_at is not null),
  check (state not in ('appealed', 'appeal-decided') or appealed_at is not null),
  check ((state = 'appeal-decided') = (appeal_decided_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index accommodation_requests_of_person on accommodation_requests (person_id);
create index accommodation_requests_open on accommodation_requests (decide_by) where state in ('waiting', 'appealed');
-- One at a time: a new one can be asked when the last was decided or taken back.
create unique index accommodation_requests_one_open on accommodation_requests (person_id)
  where state in ('waiting', 'appealed');

alter table accommodation_requests enable row level security;
create policy accommodation_requests_staff on accommodation_requests to cmdsp_staff using (true) with check (true);
create policy accommodation_requests_own on accommodation_requests to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and state in ('waiting', 'decided', 'appealed', 'withdrawn') and handler_id is null);
grant select (id, number, person_id, asked, state, asked_at, decide_by, taken_at, outcome, given, valid_until, answer,
  decided_at, appealed_at, appeal_outcome, appeal_given, appeal_valid_until, appeal_answer, appeal_decided_at, withdrawn_at)
  on accommodation_requests to cmdsp_candidate;
grant insert (id, number, person_id, asked, state, decide_by) on accommodation_requests to cmdsp_candidate;
grant update (state, decide_by, handler_id, taken_at, appealed_at, withdrawn_at) on accommodation_requests to cmdsp_candidate;
grant select, update (state, decide_by, handler_id, taken_at, outcome, given, valid_until, answer, decided_at, decided_by,
  appeal_outcome, appeal_given, appeal_valid_until, appeal_answer, appeal_decided_at, appeal_decided_by)
  on accommodation_requests to cmdsp_staff;

-- The words of a request and of its appeal, encrypted with the key of the person. Staff see those of requests they handle.
create table accommodation_words (
  request_id uuid not null references accommodation_requests (id),
  step text not null check (step in ('request', 'appeal')),
  person_id uuid not null references people (id),
  sealed text not null check (char_length(sealed) between 1 and 40000),
  written_at timestamptz not null default clock_timestamp(),
  primary key (request_id, step)
);
create index accommodation_words_of_person on accommodation_words (person_id);
alter table accommodation_words enable row level security;
create policy accommodation_words_own on accommodation_words to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from accommodation_requests r where r.id = request_id));
create policy accommodation_words_handler on accommodation_words for select to cmdsp_staff
  using (exists (select from accommodation_requests r where r.id = request_id and r.state in ('waiting', 'appealed')
    and r.handler_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
grant select, insert on accommodation_words to cmdsp_candidate;
grant select on accommodation_words to cmdsp_staff;

-- A paper that shows why something is needed. Its bytes lie outside the database, encrypted with the key of the person.
create table accommodation_evidence (
  id uuid primary key,
  request_id uuid not null references accommodation_requests (id),
  person_id uuid not null references people (id),
  name text not null check (char_length(name) between 1 and 120),
  media_type text not null,
  bytes integer not null check (bytes between 1 and 5242880),
  stored_at timestamptz not null default clock_timestamp(),
  deleted_at timestamptz,
  -- When the bytes of a deleted file were removed from where they lay.
  removed_at timestamptz,
  check (removed_at is null or deleted_at is not null)
);
create index accommodation_evidence_of_request on accommodation_evidence (request_id);
create index accommodation_evidence_of_person on accommodation_evidence (person_id);
create index accommodation_evidence_to_remove on accommodation_evidence (deleted_at) where removed_at is null;
alter table accommodation_evidence enable row level security;
create policy accommodation_evidence_own on accommodation_evidence to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from accommodation_requests r where r.id = request_id));
create policy accommodation_evidence_handler on accommodation_evidence for select to cmdsp_staff
  using (deleted_at is null and exists (select from accommodation_requests r where r.id = request_id
    and r.state in ('waiting', 'appealed')
    and r.handler_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
-- The sweep sees what is deleted, of which not even the name is left.
create policy accommodation_evidence_sweep on accommodation_evidence to cmdsp_staff
  using (deleted_at is not null) with check (deleted_at is not null);
grant select, insert, update (name, deleted_at) on accommodation_evidence to cmdsp_candidate;
grant select, update (removed_at) on accommodation_evidence to cmdsp_staff;

-- Who read evidence or words, and when: one row each time. The candidate sees them.
create table accommodation_readings (
  id uuid primary key,
  request_id uuid not null references accommodation_requests (id),
  -- Null for the words of the request.
  evidence_id uuid references accommodation_evidence (id),
  person_id uuid not null references people (id),
  reader_id uuid not null references people (id),
  read_at timestamptz not null default clock_timestamp()
);
create index accommodation_readings_of_request on accommodation_readings (request_id);
create index accommodation_readings_of_person on accommodation_readings (person_id);
alter table accommodation_readings enable row level security;
create policy accommodation_readings_staff on accommodation_readings to cmdsp_staff using (true)
  with check (reader_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy accommodation_readings_own on accommodation_readings for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select (id, request_id, evidence_id, person_id, read_at) on accommodation_readings to cmdsp_candidate;
grant select, insert on accommodation_readings to cmdsp_staff;

-- What counts for a person: at most one profile that has not ended. Without one, nothing is arranged.
create table accommodation_profiles (
  id uuid primary key,
  person_id uuid not null references people (id),
  request_id uuid not null references accommodation_requests (id),
  time_factor text not null check (time_factor ~ '^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$'),
  stop_clock_breaks integer check (stop_clock_breaks between 1 and 180),
  text_size text not null check (text_size in ('normal', 'large', 'huge')),
  contrast text not null check (contrast in ('normal', 'high')),
  font text not null check (font in ('normal', 'spaced')),
  separate_room boolean not null,
  -- What else is to be arranged, as invigilators read it; never a reason.
  other text not null check (char_length(other) <= 500),
  granted_at timestamptz not null default clock_timestamp(),
  -- The last day on which it counts, in UTC; null for as long as nobody ends it.
  valid_until date,
  ended_at timestamptz
);
create unique index accommodation_profiles_one on accommodation_profiles (person_id) where ended_at is null;
create index accommodation_profiles_of_person on accommodation_profiles (person_id);
create index accommodation_profiles_of_request on accommodation_profiles (request_id);
alter table accommodation_profiles enable row level security;
create policy accommodation_profiles_staff on accommodation_profiles to cmdsp_staff using (true) with check (true);
create policy accommodation_profiles_own on accommodation_profiles for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select on accommodation_profiles to cmdsp_candidate;
grant select, insert, update (ended_at) on accommodation_profiles to cmdsp_staff;

-- Evidence goes so many days after the last decision; what is left is that there was some. The name goes with it.
create function mark_old_accommodation_evidence(keep_days integer) returns integer
language plpgsql security definer set search_path = cmdsp, pg_temp as $$
declare
  marked integer;
begin
  update accommodation_evidence e set name = 'deleted', deleted_at = clock_timestamp()
    from accommodation_requests r
    where r.id = e.request_id and e.deleted_at is null and r.state not in ('waiting', 'appealed')
      and coalesce(r.appeal_decided_at, r.decided_at, r.withdrawn_at) < clock_timestamp() - keep_days * interval '1 day';
  get diagnostics marked = row_count;
  delete from accommodation_words w using accommodation_requests r
    where r.id = w.request_id and r.state not in ('waiting', 'appealed')
      and coalesce(r.appeal_decided_at, r.decided_at, r.withdrawn_at) < clock_timestamp() - keep_days * interval '1 day';
  return marked;
end
$$;
revoke all on function mark_old_accommodation_evidence(integer) from public;
grant execute on function mark_old_accommodation_evidence(integer) to cmdsp_staff;

-- What erasing a person does: words, evidence, answers and the profile go; that something was decided stays without a name.
create function erasing_64_accommodations(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from accommodation_words where person_id = erased;
  -- The bytes are removed by the sweep over deleted files, and nobody can read them without the key of the person.
  update accommodation_evidence set name = 'deleted', deleted_at = coalesce(deleted_at, clock_timestamp())
    where person_id = erased;
  delete from accommodation_readings where person_id = erased;
  delete from accommodation_profiles where person_id = erased;
  update accommodation_requests set asked = '{}', answer = case when answer is null then null else 'Erased' end,
    given = case when given is null then null else '{}'::jsonb end,
    appeal_answer = case when appeal_answer is null then null else 'Erased' end,
    appeal_given = case when appeal_given is null then null else '{}'::jsonb end,
    state = case state when 'waiting' then 'withdrawn' when 'appealed' then 'decided' else state end,
    withdrawn_at = case when state = 'waiting' then clock_timestamp() else withdrawn_at end
    where person_id = erased;
$$;
revoke all on function erasing_64_accommodations(uuid) from public;

-- Words and evidence can be read with the key of the closed account alone, so requests stay there; one that waits is taken
-- back and can be asked anew. Of two profiles the one that was granted last counts.
create function merging_50_accommodations(kept uuid, closed uuid) returns void
language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  update accommodation_requests set state = 'withdrawn', withdrawn_at = clock_timestamp(), handler_id = null, taken_at = null
    where person_id = closed and state = 'waiting';
  update accommodation_profiles p set ended_at = clock_timestamp() where p.person_id in (kept, closed) and p.ended_at is null
    and exists (select from accommodation_profiles o where o.person_id in (kept, closed) and o.ended_at is null
      and (o.granted_at, o.id) > (p.granted_at, p.id));
  perform merge_rows(kept, closed, 'accommodation_profiles', 'person_id');
end
$$;
revoke all on function merging_50_accommodations(uuid, uuid) from public;
