-- What erasing a person does to messages: they go, with the choices about them.
create function erasing_12_notifications(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from notifications where person_id = erased;
  delete from notification_preferences where person_id = erased;
$$;
revoke all on function erasing_12_notifications(uuid) from public;
