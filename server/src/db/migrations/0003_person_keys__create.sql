-- One random key per person, wrapped by the server's secret. Personal data in the ledger is encrypted with it, so
-- deleting the row erases the data while the chains still verify.
create table person_keys (
  person_id uuid primary key references people (id),
  wrapped_key bytea not null,
  created_at timestamptz not null default clock_timestamp()
);

alter table person_keys enable row level security;
create policy person_keys_auth on person_keys to cmdsp_auth using (true) with check (true);
create policy person_keys_staff on person_keys to cmdsp_staff using (true);
create policy person_keys_self on person_keys for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on person_keys to cmdsp_auth;
grant select on person_keys to cmdsp_candidate;
grant select, delete on person_keys to cmdsp_staff;
