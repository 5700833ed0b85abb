-- Complaints and appeals: received, acknowledged and decided by dates that are promised when one comes in.
create table complaints (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  kind text not null check (kind in ('complaint', 'appeal')),
  about text not null check (about in ('service', 'decision', 'person')),
  complainant_id uuid references people (id),
  -- Of somebody without an account: where to write.
  contact_name text check (char_length(contact_name) between 1 and 200),
  contact_email text check (contact_email = lower(contact_email) and char_length(contact_email) <= 254),
  concerns text not null check (char_length(concerns) between 1 and 300),
  what_happened text not null check (char_length(what_happened) between 1 and 4000),
  wish text not null check (char_length(wish) <= 1000),
  state text not null check (state in ('unconfirmed', 'received', 'acknowledged', 'decided', 'withdrawn')),
  filed_at timestamptz not null default clock_timestamp(),
  received_at timestamptz,
  acknowledge_by timestamptz,
  decide_by timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references people (id),
  -- Whose conduct or decision it is about, as an officer found.
  subject_id uuid references people (id),
  handler_id uuid references people (id),
  outcome text check (outcome in ('upheld', 'partly-upheld', 'not-upheld')),
  answer text check (char_length(answer) between 1 and 4000),
  decided_at timestamptz,
  decided_by uuid references people (id),
  withdrawn_at timestamptz,
  -- When the words and the address were forgotten because they are old.
  forgotten_at timestamptz,
  check (complainant_id is null or (contact_name is null and contact_email is null)),
  check ((state = 'unconfirmed') = (received_at is null)),
  check ((received_at is null) = (acknowledge_by is null) and (received_at is null) = (decide_by is null)),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((state = 'decided') = (decided_at is not null)),
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (answer is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (handler_id <> subject_id and handler_id <> complainant_id),
  check (decided_by <> subject_id and decided_by <> complainant_id)
);
create index complaints_open on complaints (decide_by) where state in ('received', 'acknowledged');
create index complaints_of_complainant on complaints (complainant_id);
create index complaints_of_subject on complaints (subject_id);

alter table complaints enable row level security;
create policy complaints_staff on complaints to cmdsp_staff using (true) with check (true);
create policy complaints_own on complaints for select to cmdsp_candidate
  using (complainant_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy complaints_file on complaints for insert to cmdsp_candidate
  with check (state = 'received' and complainant_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy complaints_withdraw on complaints for update to cmdsp_candidate
  using (state in ('received', 'acknowledged') and complainant_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (state = 'withdrawn' and complainant_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
-- Who has no account is served by the role of the sign-in pages, which sees nothing of account holders.
create policy complaints_strangers on complaints to cmdsp_auth
  using (complainant_id is null) with check (complainant_id is null);

grant select (id, number, kind, about, complainant_id, concerns, what_happened, wish, state, filed_at, received_at,
  acknowledge_by, decide_by, acknowledged_at, outcome, answer, decided_at, withdrawn_at) on complaints to cmdsp_candidate;
grant insert (id, number, kind, about, complainant_id, concerns, what_happened, wish, state, received_at, acknowledge_by,
  decide_by) on complaints to cmdsp_candidate;
grant update (state, withdrawn_at) on complaints to cmdsp_candidate;
grant select, insert, update (state, received_at, acknowledge_by, decide_by), delete on complaints to cmdsp_auth;
grant select, insert, update (state, acknowledged_at, acknowledged_by, subject_id, handler_id, outcome, answer, decided_at,
  decided_by, concerns, what_happened, wish, contact_name, contact_email, forgotten_at) on complaints to cmdsp_staff;

-- What stays is that there was one, when, and what came of it.
create function erasing_61_complaints(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from complaints where state = 'unconfirmed'
    and contact_email in (select lower(u.email) from auth_users u where u.id = erased);
  update complaints set concerns = 'Erased', what_happened = 'Erased', wish = '',
    answer = case when answer is null then null else 'Erased' end,
    contact_name = null, contact_email = null
    where complainant_id = erased or subject_id = erased
      or contact_email in (select lower(u.email) from auth_users u where u.id = erased);
$$;
revoke all on function erasing_61_complaints(uuid) from public;
