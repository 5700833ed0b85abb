-- When an examination may be started, and for how many people. A window limits the start only: whoever starts in its last
-- minute has the whole personal time.
create table exam_windows (
  id uuid primary key,
  title text not null check (char_length(title) between 1 and 160),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- IANA name of the zone that the window was planned in.
  time_zone text not null check (char_length(time_zone) between 1 and 60),
  seats integer not null check (seats between 1 and 10000),
  venue text not null check (venue in ('place', 'remote')),
  -- Where to go, in words; null for a remote window.
  place text check (char_length(place) between 1 and 400),
  -- Until when the place is open; the last to start must be done by then.
  place_until timestamptz,
  -- Where an invigilator meets the people of a remote window. Shown to those who booked and to staff.
  meeting_url text check (char_length(meeting_url) between 8 and 500),
  needs_check_in boolean not null default true,
  revision integer not null default 1 check (revision >= 1),
  created_by uuid not null references people (id),
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  cancelled_at timestamptz,
  cancel_reason text check (char_length(cancel_reason) between 1 and 500),
  check (opens_at < closes_at),
  check ((venue = 'place') = (place is not null)),
  check (venue = 'place' or place_until is null),
  check (venue = 'remote' or meeting_url is null),
  check ((cancelled_at is null) = (cancel_reason is null))
);
create index exam_windows_by_opening on exam_windows (opens_at);

-- Who invigilates a window, or did.
create table exam_window_invigilators (
  id uuid primary key,
  window_id uuid not null references exam_windows (id),
  person_id uuid not null references people (id),
  assigned_by uuid not null references people (id),
  assigned_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  end_reason text check (char_length(end_reason) between 1 and 500),
  check ((ended_at is null) = (end_reason is null))
);
create unique index exam_window_invigilators_in_force on exam_window_invigilators (window_id, person_id) where ended_at is null;
create index exam_window_invigilators_of_person on exam_window_invigilators (person_id);

alter table exam_windows enable row level security;
alter table exam_window_invigilators enable row level security;
create policy exam_windows_staff on exam_windows to cmdsp_staff using (true) with check (true);
create policy exam_windows_candidates on exam_windows for select to cmdsp_candidate using (true);
create policy exam_window_invigilators_staff on exam_window_invigilators to cmdsp_staff using (true) with check (true);

grant select, insert, update (title, opens_at, closes_at, time_zone, seats, venue, place, place_until, meeting_url,
  needs_check_in, revision, changed_at, cancelled_at, cancel_reason) on exam_windows to cmdsp_staff;
grant select (id, title, opens_at, closes_at, time_zone, seats, venue, place, place_until, needs_check_in, revision,
  changed_at, cancelled_at, cancel_reason) on exam_windows to cmdsp_candidate;
grant select, insert, update (ended_at, end_reason) on exam_window_invigilators to cmdsp_staff;
