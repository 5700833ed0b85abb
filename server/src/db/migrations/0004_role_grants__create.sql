-- Who may act as staff. A grant is never deleted; it is revoked, with a reason.
create table role_grants (
  id uuid primary key,
  person_id uuid not null references people (id),
  role text not null check (role in ('officer', 'author', 'facilitator', 'invigilator', 'auditor', 'administrator')),
  granted_by uuid references people (id),
  granted_at timestamptz not null default clock_timestamp(),
  reason text not null check (char_length(reason) between 1 and 500),
  revoked_by uuid references people (id),
  revoked_at timestamptz,
  revoke_reason text,
  check ((revoked_at is null) = (revoke_reason is null))
);

create unique index role_grants_one_in_force on role_grants (person_id, role) where revoked_at is null;
create index role_grants_by_role on role_grants (role) where revoked_at is null;

alter table role_grants enable row level security;
create policy role_grants_auth on role_grants to cmdsp_auth using (true) with check (true);
create policy role_grants_staff on role_grants to cmdsp_staff using (true) with check (true);
create policy role_grants_self on role_grants for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on role_grants to cmdsp_auth;
grant select on role_grants to cmdsp_candidate;
grant select, insert, update (revoked_by, revoked_at, revoke_reason) on role_grants to cmdsp_staff;
