-- An erasure and a snapshot of the same sponsor take turns: otherwise a snapshot could be made, while the erasure is under way,
-- of a group that the person still seems to be in.
create or replace function erasing_31_sponsors(erased uuid) returns void
language sql set search_path = cmdsp, pg_temp as $$
  select from sponsors where id in (select sponsor_id from sponsor_seats where person_id = erased) order by id for update;
  update sponsor_snapshots s set shown = null where exists (
    select from sponsor_blocks b join sponsor_block_members m on m.block_id = b.id
    where b.sponsor_id = s.sponsor_id and m.person_id = erased);
  update sponsor_blocks set lost = lost + 1, broken_at = coalesce(broken_at, clock_timestamp())
    where id in (select block_id from sponsor_block_members where person_id = erased);
  delete from sponsor_block_members where person_id = erased;
  delete from sponsor_consents where person_id = erased;
  delete from sponsor_invitations i where lower(i.email) in (select u.email from auth_users u where u.id = erased);
  update sponsor_seats set emptied_at = coalesce(emptied_at, clock_timestamp()) where person_id = erased;
  update sponsor_representatives set ended_at = coalesce(ended_at, clock_timestamp()), end_reason = 'Erased'
    where person_id = erased;
$$;
