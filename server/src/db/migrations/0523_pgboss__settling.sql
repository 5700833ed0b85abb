-- What the clock orders for marked work that officers decide: who is late, and texts that share passages; see decision 10.
select pgboss.create_queue('watch-scripts', '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}');
