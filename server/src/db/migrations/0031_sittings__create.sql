-- A timed exam of one person. Whoever changes a row, or anything that hangs on it, locks it first.
create table sittings (
  id uuid primary key,
  person_id uuid not null references people (id),
  form_id uuid not null references forms (id),
  kind text not null check (kind in ('certification', 'rehearsal')),
  state text not null default 'scheduled' check (state in ('scheduled', 'open', 'submitted', 'expired', 'voided')),
  rules_version text not null,
  rules_accepted_at timestamptz not null,
  window_opens_at timestamptz not null,
  window_closes_at timestamptz not null,
  personal_time_ms integer not null check (personal_time_ms > 0),
  accommodation text not null default '1/1' check (accommodation ~ '^[0-9]+/[1-9][0-9]*$'),
  credit_ms integer not null default 0 check (credit_ms >= 0),
  grace_ms integer not null check (grace_ms between 0 and 60000),
  started_at timestamptz,
  finished_at timestamptz,
  -- The lease: who may write. Every new lease raises the fence.
  fence integer check (fence >= 1),
  holder text check (char_length(holder) between 8 and 64),
  fence_since integer check (fence_since between 1 and fence),
  created_at timestamptz not null default clock_timestamp(),
  check (window_opens_at <= window_closes_at),
  check ((started_at is null) = (fence is null)),
  check ((fence is null) = (holder is null)),
  check ((fence is null) = (fence_since is null)),
  check (state = 'voided' or (state = 'scheduled') = (started_at is null)),
  check ((finished_at is null) = (state in ('scheduled', 'open')))
);

create unique index sittings_one_live on sittings (person_id, kind) where state in ('scheduled', 'open');
create index sittings_of_person on sittings (person_id);
create index sittings_of_form on sittings (form_id);
create index sittings_open on sittings (started_at) where state = 'open';

alter table sittings enable row level security;
create policy sittings_staff on sittings to cmdsp_staff using (true) with check (true);
create policy sittings_self on sittings for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on sittings to cmdsp_staff;
grant update (state, credit_ms, accommodation, window_closes_at, started_at, finished_at, fence, holder, fence_since)
  on sittings to cmdsp_staff;
grant select on sittings to cmdsp_candidate;

-- How this sitting sees its paper: order and opaque handles. Delivery and scoring read the same row.
create table sitting_deals (
  sitting_id uuid primary key references sittings (id),
  deal jsonb not null
);

alter table sitting_deals enable row level security;
create policy sitting_deals_staff on sitting_deals to cmdsp_staff using (true) with check (true);
create policy sitting_deals_self on sitting_deals for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));

grant select, insert on sitting_deals to cmdsp_staff;
grant select on sitting_deals to cmdsp_candidate;

-- The paper opens with the start and not before, whatever a route forgets.
create policy form_papers_started on form_papers for select to cmdsp_candidate
  using (form_id in (select form_id from sittings where started_at is not null));
