-- A new address takes the place of the old one when both mailboxes have said yes; the old one may take it back for a while.
create table email_changes (
  id uuid primary key,
  person_id uuid not null references people (id),
  old_email text not null,
  new_email text not null check (new_email = lower(new_email)),
  state text not null default 'waiting' check (state in ('waiting', 'cancelled', 'applied', 'undone')),
  old_token_hash text not null unique,
  new_token_hash text not null unique,
  undo_token_hash text unique,
  asked_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  applied_at timestamptz,
  undo_until timestamptz,
  ended_at timestamptz,
  check ((state in ('applied', 'undone')) = (applied_at is not null)),
  check ((applied_at is null) = (undo_until is null))
);
create unique index email_changes_one_open on email_changes (person_id) where state = 'waiting';
grant select, insert, update on email_changes to cmdsp_auth;

-- An administrator takes a lost second factor away, after a delay in which its owner may stop it.
create table second_factor_resets (
  id uuid primary key,
  person_id uuid not null references people (id),
  state text not null default 'waiting' check (state in ('waiting', 'stopped', 'done')),
  asked_by uuid not null references people (id),
  reason text not null check (char_length(reason) between 1 and 1000),
  -- How the administrator made sure who asks.
  evidence text not null check (char_length(evidence) between 1 and 1000),
  stop_token_hash text not null unique,
  asked_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null,
  ended_at timestamptz,
  check (asked_by <> person_id),
  check ((state = 'waiting') = (ended_at is null))
);
create unique index second_factor_resets_one_open on second_factor_resets (person_id) where state = 'waiting';
grant select, insert, update on second_factor_resets to cmdsp_auth;

-- Somebody's legal name has changed; an officer looks at what shows it. Certificates stay as they were issued.
create table name_changes (
  id uuid primary key,
  person_id uuid not null references people (id),
  legal_name text not null check (legal_name is nfc normalized and char_length(legal_name) between 1 and 200),
  evidence text not null check (char_length(evidence) between 1 and 1000),
  state text not null default 'waiting' check (state in ('waiting', 'granted', 'refused')),
  asked_at timestamptz not null default clock_timestamp(),
  decided_by uuid references people (id),
  decided_at timestamptz,
  reason text check (char_length(reason) between 1 and 1000),
  check (decided_by <> person_id),
  check ((state = 'waiting') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is null) = (reason is null))
);
create unique index name_changes_one_open on name_changes (person_id) where state = 'waiting';
grant select, insert on name_changes to cmdsp_auth;
grant select, update (state, decided_by, decided_at, reason) on name_changes to cmdsp_staff;
grant update (legal_name) on people to cmdsp_staff;
create policy people_staff_names on people for update to cmdsp_staff using (true) with check (true);

create function erasing_60_recovery(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from email_changes where person_id = erased;
  delete from second_factor_resets where person_id = erased;
  delete from name_changes where person_id = erased;
$$;
revoke all on function erasing_60_recovery(uuid) from public;
