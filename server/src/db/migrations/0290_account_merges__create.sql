-- Two accounts of one person become one: the person asks in the account that stays, both mailboxes say yes, an officer
-- decides. `other_id` is null when the address has no account; the answer to who asks is the same.
create table account_merges (
  id uuid primary key,
  kept_id uuid not null references people (id),
  other_id uuid references people (id),
  state text not null default 'waiting' check (state in ('waiting', 'proven', 'granted', 'refused', 'cancelled')),
  kept_token_hash text not null unique,
  other_token_hash text not null unique,
  asked_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  kept_confirmed_at timestamptz,
  other_confirmed_at timestamptz,
  decided_by uuid references people (id),
  decided_at timestamptz,
  reason text check (char_length(reason) between 1 and 1000),
  check (other_id <> kept_id),
  check (decided_by not in (kept_id, other_id)),
  check ((state in ('granted', 'refused')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (reason is null)),
  check (state not in ('proven', 'granted') or (other_id is not null and kept_confirmed_at is not null and other_confirmed_at is not null))
);
create unique index account_merges_one_open on account_merges (kept_id) where state in ('waiting', 'proven');
create index account_merges_of_other on account_merges (other_id);
grant select, insert, update on account_merges to cmdsp_auth;
grant select, update (state, decided_by, decided_at, reason) on account_merges to cmdsp_staff;

-- The tombstone of an account that was merged: nobody signs in to it any more; its sittings and certificates stay where
-- they are and are shown in the account that was kept. One step always: a kept account that is merged takes its own along.
create table merged_people (
  closed_id uuid primary key references people (id),
  kept_id uuid not null references people (id),
  merged_at timestamptz not null default clock_timestamp(),
  check (closed_id <> kept_id)
);
create index merged_people_kept on merged_people (kept_id);
alter table merged_people enable row level security;
create policy merged_people_staff on merged_people for select to cmdsp_staff, cmdsp_auth using (true);
create policy merged_people_own on merged_people for select to cmdsp_candidate
  using (kept_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select on merged_people to cmdsp_staff, cmdsp_auth, cmdsp_candidate;

-- Who somebody is: themselves and their accounts that were merged into theirs.
create function people_of(person uuid) returns setof uuid language sql stable set search_path = cmdsp, pg_temp as $$
  select person union all select closed_id from merged_people where kept_id = person
$$;

create policy sittings_merged on sittings for select to cmdsp_candidate using (person_id in
  (select closed_id from merged_people where kept_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
create policy certificates_merged on certificates for select to cmdsp_candidate using (person_id in
  (select closed_id from merged_people where kept_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
-- A view of the owner: row level security does not narrow it, so it says itself whose results it shows.
create or replace view released_results with (security_barrier) as
  select sitting_id, person_id, kind, points, maximum, pass_mark, decision, answered, question_count, domains, study_next,
    released_at
  from results
  where released_at is not null and (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    or person_id in (select closed_id from merged_people where kept_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));

create function erasing_61_merges(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from account_merges where kept_id = erased or other_id = erased;
  delete from merged_people where kept_id = erased or closed_id = erased;
$$;
revoke all on function erasing_61_merges(uuid) from public;
