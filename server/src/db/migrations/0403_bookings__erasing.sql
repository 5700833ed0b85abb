-- What stays is that a place was taken and what became of it: an attempt may hang on it, and somebody else's place did.
create function erasing_62_bookings(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update bookings set excuse = null, excuse_reason = null, documents = '{}', assurance = case when assurance is null then null else 'none' end,
    state = case when state = 'booked' then 'cancelled' else state end,
    ended_at = case when state = 'booked' then clock_timestamp() else ended_at end
    where person_id = erased;
$$;
revoke all on function erasing_62_bookings(uuid) from public;

-- Two accounts with a place ahead each: the one that is kept keeps its own.
create function merging_50_bookings(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  update bookings set state = 'cancelled', ended_at = clock_timestamp() where person_id = closed and state = 'booked'
    and exists (select from bookings other where other.person_id = kept and other.state = 'booked');
  perform merge_rows(kept, closed, 'bookings', 'person_id');
end
$$;
revoke all on function merging_50_bookings(uuid, uuid) from public;
