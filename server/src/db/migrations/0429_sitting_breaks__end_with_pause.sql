-- A break is over when the clock goes on, whoever made it go on: the candidate, an invigilator, the end of the sitting, or
-- the next step after the budget was used up.
create function end_sitting_break() returns trigger language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  update sitting_breaks set ended_at = least(date_trunc('milliseconds', clock_timestamp()), ends_by)
    where sitting_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger sittings_end_break after update of paused_at on sittings for each row
  when (old.pause_kind = 'break' and (old.paused_at, old.pause_kind) is distinct from (new.paused_at, new.pause_kind))
  execute function end_sitting_break();
