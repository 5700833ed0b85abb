-- Whether a window asks for Safe Exam Browser: as the program is set up, always, or never. Only where a Config Key is set
-- can anything be asked for.
alter table exam_windows add column exam_browser text not null default 'as-set'
  check (exam_browser in ('as-set', 'required', 'free'));
grant update (exam_browser) on exam_windows to cmdsp_staff;
grant select (exam_browser) on exam_windows to cmdsp_candidate;
