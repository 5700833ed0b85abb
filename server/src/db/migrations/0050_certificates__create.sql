-- Awarded certificates. What was signed stays as it was sent: `credential` is the exact text of the file.
create table certificates (
  id uuid primary key,
  number text not null unique check (number ~ '^CMDSP-([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$'),
  person_id uuid not null references people (id),
  scheme_version text not null,
  -- The legal name at the award: a later change of name does not change what was signed.
  legal_name text not null check (legal_name is nfc normalized and char_length(legal_name) between 1 and 200),
  is_demonstration boolean not null,
  status text not null default 'valid' check (status in ('valid', 'suspended', 'revoked')),
  status_changed_at timestamptz not null,
  awarded_at timestamptz not null,
  awarded_by uuid not null references people (id),
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  -- A random place in the status lists of both purposes, so that neighbours say nothing about each other.
  status_list integer not null check (status_list >= 1),
  status_index integer not null check (status_index between 0 and 131071),
  -- What the decision rested on, with any recorded exception.
  evidence jsonb not null,
  credential text not null,
  check (valid_from < valid_until),
  check (awarded_by <> person_id),
  unique (status_list, status_index)
);

-- One certificate per person and version of the scheme; after a revocation another one can be earned.
create unique index certificates_one_in_force on certificates (person_id, scheme_version) where status <> 'revoked';
create index certificates_not_valid on certificates (status_list, status) where status <> 'valid';

alter table certificates enable row level security;
create policy certificates_staff on certificates to cmdsp_staff using (true) with check (true);
create policy certificates_self on certificates for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on certificates to cmdsp_staff;
grant update (status, status_changed_at) on certificates to cmdsp_staff;
grant select (id, number, person_id, scheme_version, legal_name, is_demonstration, status, status_changed_at, awarded_at,
  valid_from, valid_until, credential) on certificates to cmdsp_candidate;
