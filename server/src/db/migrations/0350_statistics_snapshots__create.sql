-- Statistics of the examination questions as they were computed at one time: numbers without names, but with keys and
-- questions in them, so that the staff role alone may read them.
create table statistics_snapshots (
  id uuid primary key,
  -- Sittings that finished until then are in it.
  until_at timestamptz not null,
  sittings integer not null check (sittings >= 0),
  shown jsonb not null
);
create index statistics_snapshots_newest on statistics_snapshots (until_at desc);

alter table statistics_snapshots enable row level security;
create policy statistics_snapshots_staff on statistics_snapshots to cmdsp_staff using (true) with check (true);
grant select, insert on statistics_snapshots to cmdsp_staff;
