-- Links that work once and expire: confirming an address, a new password, the first administrator. Only hashes are kept.
create table one_time_links (
  token_hash text primary key,
  purpose text not null check (purpose in ('verify-email', 'reset-password', 'first-administrator')),
  person_id uuid references people (id),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((person_id is null) = (purpose = 'first-administrator'))
);
create index one_time_links_by_person on one_time_links (person_id);

grant select, insert, update, delete on one_time_links to cmdsp_auth;
