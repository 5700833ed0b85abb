-- Every search reads the vectors of what it ranks: they stay in the row, where one page holds a whole place.
alter table search_documents set (toast_tuple_target = 8160);
-- A release is written at once and read for months; nothing of it may wait in the index's pending list.
alter index search_documents_vector set (fastupdate = off);

-- Lets whoever has just written a release tell the planner, which otherwise knows nothing of it for the first minute.
create function analyze_search_documents() returns void language plpgsql security definer set search_path = cmdsp, pg_temp as $$
begin
  analyze search_documents;
end $$;
revoke execute on function analyze_search_documents() from public;
grant execute on function analyze_search_documents() to cmdsp_staff;
