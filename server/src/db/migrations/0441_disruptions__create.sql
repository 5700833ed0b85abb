-- What interrupted an examination, whom it cost how much, and what was decided for all of them at once. `noted`: nothing
-- follows by the policy. The policy is kept as it was, so that the arithmetic can be done again.
create table disruptions (
  id uuid primary key,
  cause text not null check (cause in ('server', 'invigilation', 'network', 'connection')),
  from_at timestamptz not null,
  to_at timestamptz not null,
  state text not null check (state in ('proposed', 'noted', 'confirmed', 'declined')),
  policy jsonb not null,
  found_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  decided_by uuid references people (id),
  reason text check (char_length(reason) between 10 and 1000),
  check (from_at < to_at),
  check ((state in ('confirmed', 'declined')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (reason is null))
);
create index disruptions_open on disruptions (found_at) where state = 'proposed';

create table disruption_losses (
  disruption_id uuid not null references disruptions (id),
  sitting_id uuid not null references sittings (id),
  lost_ms integer not null check (lost_ms > 0),
  -- When, as [[from, to], ...] in milliseconds since 1970.
  spans jsonb not null,
  -- Time given back while the sitting ran.
  given_ms integer not null default 0 check (given_ms >= 0),
  -- What was decided; false until then.
  is_resit_free boolean not null default false,
  is_left_out boolean not null default false,
  -- Why this one was treated differently from the others.
  different_reason text check (char_length(different_reason) between 10 and 1000),
  -- When the decision was carried out for this sitting and its candidate told.
  carried_out_at timestamptz,
  primary key (disruption_id, sitting_id)
);
create index disruption_losses_of_sitting on disruption_losses (sitting_id);

alter table disruptions enable row level security;
alter table disruption_losses enable row level security;
create policy disruption_losses_staff on disruption_losses to cmdsp_staff using (true) with check (true);
create policy disruption_losses_self on disruption_losses for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));
create policy disruptions_staff on disruptions to cmdsp_staff using (true) with check (true);
create policy disruptions_self on disruptions for select to cmdsp_candidate
  using (id in (select disruption_id from disruption_losses));

grant select, insert, update (state, to_at, from_at, decided_at, decided_by, reason) on disruptions to cmdsp_staff;
grant select, insert, update (given_ms, is_resit_free, is_left_out, different_reason, carried_out_at) on disruption_losses to cmdsp_staff;
-- Not who decided it; whom else it hit is kept away by the rows.
grant select (id, cause, from_at, to_at, state, policy, found_at, decided_at, reason) on disruptions to cmdsp_candidate;
grant select on disruption_losses to cmdsp_candidate;

create function erasing_45_disruptions(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update disruption_losses set different_reason = case when different_reason is null then null else 'Erased person' end
    where sitting_id in (select id from sittings where person_id = erased);
$$;
revoke all on function erasing_45_disruptions(uuid) from public;
