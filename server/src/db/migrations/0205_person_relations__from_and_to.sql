-- A relation has a first day, and a last one when it has ended; why it ended is kept with it. It still counts for two years.
alter table person_relations
  add column since_on date not null default (clock_timestamp() at time zone 'UTC')::date,
  add column until_on date,
  add column ended_by uuid references people (id),
  add column end_reason text check (char_length(end_reason) between 3 and 500),
  add check (until_on >= since_on),
  add check ((until_on is null) = (end_reason is null));
update person_relations set since_on = (recorded_at at time zone 'UTC')::date;
grant update (since_on, until_on, ended_by, end_reason) on person_relations to cmdsp_staff;
