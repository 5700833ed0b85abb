-- The place that a sitting is sat in, if any, and the non-disclosure text that was accepted for it.
alter table sittings add column booking_id uuid references bookings (id);
alter table sittings add column non_disclosure_version text check (char_length(non_disclosure_version) between 1 and 64);
create index sittings_of_booking on sittings (booking_id) where booking_id is not null;
