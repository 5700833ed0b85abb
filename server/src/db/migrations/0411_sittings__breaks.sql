-- Breaks in which the clock stops: how much somebody has in a sitting, and those they took.
alter table sittings add column break_budget_ms integer not null default 0 check (break_budget_ms between 0 and 10800000);
grant update (break_budget_ms) on sittings to cmdsp_staff;

create table sitting_breaks (
  id uuid primary key,
  sitting_id uuid not null references sittings (id),
  began_at timestamptz not null,
  -- When the budget is used up; a break that nobody ended has ended then.
  ends_by timestamptz not null,
  ended_at timestamptz,
  check (began_at <= ends_by and ended_at between began_at and ends_by)
);
create index sitting_breaks_of_sitting on sitting_breaks (sitting_id);
create unique index sitting_breaks_one on sitting_breaks (sitting_id) where ended_at is null;
alter table sitting_breaks enable row level security;
create policy sitting_breaks_staff on sitting_breaks to cmdsp_staff using (true) with check (true);
create policy sitting_breaks_self on sitting_breaks for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));
grant select, insert, update (ended_at) on sitting_breaks to cmdsp_staff;
grant select on sitting_breaks to cmdsp_candidate;
