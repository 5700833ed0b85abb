-- When our processes were there and reached the database: a beat every five seconds moves the end of a run on. A beat that
-- comes late begins another run, so that what lies between runs is time in which nobody could save.
create table server_runs (
  id uuid primary key,
  build text not null check (char_length(build) between 1 and 100),
  started_at timestamptz not null,
  last_beat_at timestamptz not null,
  check (last_beat_at >= started_at)
);
create index server_runs_by_beat on server_runs (last_beat_at);
grant select, insert, update (last_beat_at) on server_runs to cmdsp_staff;
