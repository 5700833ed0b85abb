-- Which text somebody agreed to: the hash names the exact bytes that were shown.
create table agreement_acceptances (
  id uuid primary key,
  person_id uuid not null references people (id),
  agreement_id text not null,
  version text not null,
  hash text not null,
  accepted_at timestamptz not null default clock_timestamp(),
  unique (person_id, agreement_id, hash)
);

alter table agreement_acceptances enable row level security;
create policy agreement_acceptances_auth on agreement_acceptances to cmdsp_auth using (true) with check (true);
create policy agreement_acceptances_staff on agreement_acceptances for select to cmdsp_staff using (true);
create policy agreement_acceptances_self on agreement_acceptances to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on agreement_acceptances to cmdsp_auth, cmdsp_candidate;
grant select on agreement_acceptances to cmdsp_staff;
