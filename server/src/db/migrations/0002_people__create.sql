-- Everybody the programme knows. What they sign in with is elsewhere (auth_users), under another role.
create table people (
  id uuid primary key,
  legal_name text not null check (legal_name is nfc normalized and char_length(legal_name) between 1 and 200),
  display_name text not null check (display_name is nfc normalized and char_length(display_name) between 1 and 80),
  audience_group text not null check (
    audience_group in ('engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity', 'other')
  ),
  is_demonstration boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);

alter table people enable row level security;
create policy people_auth on people to cmdsp_auth using (true) with check (true);
create policy people_staff on people for select to cmdsp_staff using (true);
create policy people_self on people to cmdsp_candidate
  using (id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on people to cmdsp_auth;
grant select on people to cmdsp_candidate, cmdsp_staff;
-- The legal name stands on certificates: the person may not change it alone.
grant update (display_name, audience_group) on people to cmdsp_candidate;
