-- A place in an examination window. Whoever takes one locks the window first, so that no place is given twice.
create table bookings (
  id uuid primary key,
  window_id uuid not null references exam_windows (id),
  person_id uuid not null references people (id),
  state text not null default 'booked' check (state in ('booked', 'attended', 'no-show', 'cancelled', 'moved')),
  booked_at timestamptz not null default clock_timestamp(),
  -- What was promised when it was booked.
  free_until timestamptz not null,
  does_absence_count boolean not null,
  ended_at timestamptz,
  -- Given back after free_until by whoever had booked it.
  is_late boolean not null default false,
  -- The last reminder that went out, in days before the opening.
  reminded_days smallint check (reminded_days > 0),
  checked_in_at timestamptz,
  checked_in_by uuid references people (id),
  assurance text check (assurance in ('none', 'known-to-me', 'document', 'two-documents')),
  -- Kinds of documents that were seen. Never a number, never a picture.
  documents text[] not null default '{}' check (documents <@
    array['passport', 'identity-card', 'driving-licence', 'residence-permit', 'staff-card']),
  excuse text check (char_length(excuse) between 1 and 2000),
  excuse_asked_at timestamptz,
  excuse_outcome text check (excuse_outcome in ('accepted', 'declined')),
  excuse_reason text check (char_length(excuse_reason) between 1 and 2000),
  excuse_decided_by uuid references people (id),
  excuse_decided_at timestamptz,
  check ((state in ('booked', 'attended')) = (ended_at is null)),
  check (not is_late or state = 'cancelled'),
  check ((checked_in_at is null) = (assurance is null)),
  check ((excuse_outcome is null) = (excuse_decided_at is null)),
  check (excuse_decided_by <> person_id and checked_in_by <> person_id),
  check (excuse_outcome is null or excuse_asked_at is not null)
);
create unique index bookings_one_ahead on bookings (person_id) where state = 'booked';
create index bookings_of_window on bookings (window_id);
create index bookings_of_person on bookings (person_id);

alter table bookings enable row level security;
create policy bookings_staff on bookings to cmdsp_staff using (true) with check (true);
create policy bookings_self on bookings for select to cmdsp_candidate using
  (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid or person_id in
    (select closed_id from merged_people where kept_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));

grant select, insert, update (state, ended_at, is_late, free_until, reminded_days, checked_in_at, checked_in_by, assurance,
  documents, excuse, excuse_asked_at, excuse_outcome, excuse_reason, excuse_decided_by, excuse_decided_at)
  on bookings to cmdsp_staff;
-- People see everything of their own bookings but who of the staff did what.
grant select (id, window_id, person_id, state, booked_at, free_until, does_absence_count, ended_at, is_late, checked_in_at,
  assurance, documents, excuse, excuse_asked_at, excuse_outcome, excuse_reason, excuse_decided_at) on bookings to cmdsp_candidate;
