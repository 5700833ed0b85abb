-- The capstone of a round: the frozen dossier, an executive summary, an event with three answers, and a timed defence; in
-- the end one submission that is marked.
create table capstones (
  id uuid primary key,
  person_id uuid not null references people (id),
  dossier_id uuid not null references dossiers (id),
  case_id text not null,
  round smallint not null check (round between 1 and 3),
  -- Whose texts the case was read in.
  content_release text not null,
  submission_id uuid not null unique references submissions (id),
  state text not null check (state in ('summary', 'event', 'defence', 'submitted')),
  frozen_at timestamptz not null default clock_timestamp(),
  -- SHA-256 in hex over case, entries and hashes of the texts; and the register as it was frozen.
  dossier_hash text not null check (dossier_hash ~ '^[0-9a-f]{64}$'),
  register jsonb not null check (jsonb_typeof(register) = 'array'),
  -- Draws event and questions. Never shown.
  seed text not null,
  event_id text,
  event_told_at timestamptz,
  -- The questions of the defence with the entries that they name.
  questions jsonb check (jsonb_typeof(questions) = 'array'),
  -- The factor on the ten minutes, as a fraction, and when they end.
  defence_factor text check (defence_factor ~ '^[0-9]+/[0-9]+$'),
  defence_started_at timestamptz,
  defence_ends_at timestamptz check (defence_ends_at > defence_started_at),
  submitted_at timestamptz,
  -- Whether the candidate finished, or the clock did.
  ended_by text check (ended_by in ('candidate', 'clock')),
  unique (dossier_id, round),
  check ((event_id is null) = (event_told_at is null)),
  check (state = 'summary' or event_id is not null),
  check ((state in ('defence', 'submitted')) = (defence_started_at is not null)),
  check ((defence_started_at is null) = (defence_ends_at is null) and (defence_started_at is null) = (questions is null)
    and (defence_started_at is null) = (defence_factor is null)),
  check ((state = 'submitted') = (submitted_at is not null) and (state = 'submitted') = (ended_by is not null))
);
create index capstones_of_person on capstones (person_id);
create index capstones_running on capstones (defence_ends_at) where state = 'defence';

alter table capstones enable row level security;
create policy capstones_staff on capstones to cmdsp_staff using (true) with check (true);
create policy capstones_own on capstones for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
grant select (id, person_id, dossier_id, case_id, round, content_release, submission_id, state, frozen_at, dossier_hash, register,
  event_id, event_told_at, questions, defence_factor, defence_started_at, defence_ends_at, submitted_at, ended_by)
  on capstones to cmdsp_candidate;
grant select, insert, update (state, event_id, event_told_at, questions, defence_factor, defence_started_at, defence_ends_at,
  submitted_at, ended_by) on capstones to cmdsp_staff;

create function erasing_76_capstones(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update capstones set register = '[]', questions = case when questions is null then null else '[]'::jsonb end where person_id = erased;
$$;
revoke all on function erasing_76_capstones(uuid) from public;

create function merging_76_capstones(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  perform merge_rows(kept, closed, 'capstones', 'person_id', 'stays', '{case_id}');
end
$$;
revoke all on function merging_76_capstones(uuid, uuid) from public;

-- What the clock orders: a defence whose time is over is handed in as it stands.
select pgboss.create_queue('end-defences', '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}');
