-- Codes of authenticator apps that were tried in the last minutes: none is taken twice.
create table auth_used_codes (
  person_id uuid not null references people (id),
  code_hash text not null,
  used_at timestamptz not null default clock_timestamp(),
  primary key (person_id, code_hash)
);

grant select, insert, update, delete on auth_used_codes to cmdsp_auth;
