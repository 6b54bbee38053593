SELECT count(*) FROM logs
