-- What the clock orders for bookings: reminders, absences, and excuses that are old enough to forget; see decision 10.
select pgboss.create_queue('tend-bookings', '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}');
