-- How often something was tried in the current window. The subject is a keyed hash: no address can be read from it.
create table access_limits (
  rule text not null,
  subject_hash text not null,
  tries integer not null check (tries >= 1),
  window_ends_at timestamptz not null,
  primary key (rule, subject_hash)
);
create index access_limits_by_end on access_limits (window_ends_at);

grant select, insert, update, delete on access_limits to cmdsp_auth;
