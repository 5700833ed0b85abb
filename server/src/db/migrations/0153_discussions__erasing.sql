-- What erasing a person does to discussions: their words and files go, the places where they stood stay, as after deleting.
create function erasing_25_discussions(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update discussion_posts set deleted_at = clock_timestamp() where author_id = erased and deleted_at is null;
  delete from discussion_texts where author_id = erased;
  delete from discussion_mentions m where m.person_id = erased
    or m.post_id in (select id from discussion_posts where author_id = erased);
  delete from discussion_readers where person_id = erased;
  delete from discussion_roles where person_id = erased;
  delete from discussion_endorsements where person_id = erased;
  update discussions set title = 'Erased' where opened_by = erased and kind = 'question';
  update discussions set summary = 'Erased' where closed_by = erased;
  update discussion_reports set reason = 'Erased' where reporter_id = erased;
  update discussion_hidings set appeal = case when appeal is null then null else 'Erased' end where author_id = erased;
  -- The bytes are removed by the sweep over deleted files.
  update discussion_attachments set name = 'erased', deleted_at = coalesce(deleted_at, clock_timestamp())
    where owner_id = erased;
$$;
revoke all on function erasing_25_discussions(uuid) from public;
