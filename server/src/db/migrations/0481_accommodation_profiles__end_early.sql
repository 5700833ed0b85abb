-- A profile that an officer ends before its last day, with the reason that its holder reads; null where another profile
-- replaced it or its days were over. An erasure deletes the profile with both.
alter table accommodation_profiles add column end_reason text check (char_length(end_reason) between 3 and 2000);
alter table accommodation_profiles add column ended_by uuid references people (id);
alter table accommodation_profiles add check ((end_reason is null) = (ended_by is null));
alter table accommodation_profiles add check (end_reason is null or ended_at is not null);
create index accommodation_profiles_by_ender on accommodation_profiles (ended_by);
grant update (end_reason, ended_by) on accommodation_profiles to cmdsp_staff;
