-- What administrators set while the program runs. Every change is a version of its own, with its reason; the newest counts.
create table setting_versions (
  id uuid primary key,
  name text not null check (name ~ '^[a-z][a-z-]{1,60}$'),
  version integer not null check (version > 0),
  value text not null check (char_length(value) <= 500),
  reason text not null check (char_length(reason) between 3 and 500),
  set_by uuid references people (id),
  set_at timestamptz not null default clock_timestamp(),
  unique (name, version)
);

-- Who set what and why is for staff; the values serve everybody.
grant select (name, version, value) on setting_versions to cmdsp_auth, cmdsp_candidate;
grant select, insert on setting_versions to cmdsp_staff;
