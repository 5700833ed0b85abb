-- Marked work can be appealed like a sitting: the marking, the procedure, an accommodation, a conflict of interest.
alter table appeals alter column sitting_id drop not null;
alter table appeals add column submission_id uuid references submissions (id);
-- Whether it was upheld so that somebody new marks the work again.
alter table appeals add column is_marked_again boolean not null default false;
alter table appeals add constraint appeals_about_one check (num_nonnulls(sitting_id, submission_id) = 1);
alter table appeals add constraint appeals_of_work check (submission_id is null
  or ground in ('procedure', 'accommodation', 'marking', 'conflict-of-interest'));
alter table appeals add constraint appeals_marked_again check (not is_marked_again
  or (submission_id is not null and outcome in ('upheld', 'partly-upheld')));
drop index appeals_one_open;
create unique index appeals_one_open on appeals (coalesce(sitting_id, submission_id), ground, coalesce(position, 0))
  where state in ('received', 'in-review');
create index appeals_of_submission on appeals (submission_id) where submission_id is not null;
grant select (submission_id, is_marked_again) on appeals to cmdsp_candidate;
grant update (is_marked_again) on appeals to cmdsp_staff;
