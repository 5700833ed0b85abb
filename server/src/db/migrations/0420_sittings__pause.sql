-- A stopped clock. `paused_until` is the latest end of a break, which ends by itself; null is ended by a hand only. What
-- a pause took is added to the credit when it ends.
alter table sittings add column paused_at timestamptz;
alter table sittings add column paused_until timestamptz;
alter table sittings add column pause_kind text check (pause_kind in ('staff', 'break'));
alter table sittings add check ((paused_at is null) = (pause_kind is null));
alter table sittings add check (paused_until is null or paused_until >= paused_at);
alter table sittings add check (paused_at is null or state = 'open');
grant update (paused_at, paused_until, pause_kind) on sittings to cmdsp_staff;
