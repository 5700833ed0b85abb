-- A release is what it is: nobody changes or deletes one, the owner of the schema included.
create function refuse_release_change() returns trigger language plpgsql as $$
begin
  raise exception 'a content release is never changed (%)', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger content_releases_are_final before update or delete or truncate on content_releases
  for each statement execute function refuse_release_change();
create trigger content_release_files_are_final before update or delete or truncate on content_release_files
  for each statement execute function refuse_release_change();
