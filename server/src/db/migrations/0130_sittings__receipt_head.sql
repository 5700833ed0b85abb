-- The end of a sitting's receipt chain stands in its row. So whoever saves an answer writes the row, which locks it and
-- gives it a new version, and the committer can check in the statement that writes whether what it remembers is true.
alter table sittings add column receipt_sequence integer not null default 0 check (receipt_sequence >= 0);
alter table sittings add column receipt_hash text;
alter table sittings add check ((receipt_sequence = 0) = (receipt_hash is null));
update sittings set receipt_sequence = r.sequence, receipt_hash = r.hash
  from (select distinct on (sitting_id) sitting_id, sequence, hash from responses order by sitting_id, sequence desc) as r
  where sittings.id = r.sitting_id;
grant update (receipt_sequence, receipt_hash) on sittings to cmdsp_staff;
-- Room for new versions of a row beside the old one, so that no index is touched by a save.
alter table sittings set (fillfactor = 50);

-- Ends the statement that calls it, and with it everything that statement wrote.
create function refuse_batch() returns text language plpgsql volatile as $$
begin
  raise exception 'The grounds of this batch have changed' using errcode = 'serialization_failure';
end $$;
revoke execute on function refuse_batch() from public;
grant execute on function refuse_batch() to cmdsp_staff;
