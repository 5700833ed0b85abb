-- What the people of a cohort believe wrongly, as numbers that say nothing about one of them; made anew once a week.
create table desk_snapshots (
  cohort_id text primary key references cohorts (id),
  week date not null,
  -- Answers until then are counted.
  until_at timestamptz not null,
  shown jsonb not null
);

alter table desk_snapshots enable row level security;
create policy desk_snapshots_staff on desk_snapshots to cmdsp_staff using (true) with check (true);
grant select, insert, update on desk_snapshots to cmdsp_staff;
