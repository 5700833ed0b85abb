-- Every decision about a certificate in the order in which it was made; inserted and never changed.
create table certificate_events (
  id uuid primary key,
  certificate_id uuid not null references certificates (id),
  action text not null check (action in ('award', 'suspend', 'reinstate', 'revoke')),
  actor_id uuid not null references people (id),
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null
);

create index certificate_events_by_certificate on certificate_events (certificate_id, at);

alter table certificate_events enable row level security;
create policy certificate_events_staff on certificate_events to cmdsp_staff using (true) with check (true);
-- The holder may know what was decided and why, not by whom.
create policy certificate_events_self on certificate_events for select to cmdsp_candidate
  using (certificate_id in (select id from certificates));

grant select, insert on certificate_events to cmdsp_staff;
grant select (id, certificate_id, action, reason, at) on certificate_events to cmdsp_candidate;
