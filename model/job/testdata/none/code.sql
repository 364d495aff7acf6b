CREATE TABLE results (id serial, smile_job_id text, job_type int, result_code char(4));
SELECT count(*) FROM results WHERE result_code = '0812' AND job_type = 6 AND created_at > now() - interval '1 day';
SELECT job_id FROM results WHERE result_code IN ('0810', '0811', '1012');
UPDATE results SET reviewed = true WHERE result_code <> '0814';
