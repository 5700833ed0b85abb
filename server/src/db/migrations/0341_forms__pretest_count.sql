-- How many questions of a form are tried out and do not count: candidates are told how many, never which.
alter table forms add column pretest_count integer not null default 0 check (pretest_count between 0 and question_count);
