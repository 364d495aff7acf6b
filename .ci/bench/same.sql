SELECT r.code, r.job_type, sum(results) AS results, count(*) AS jobs, r.country, r.id_type
FROM (
  SELECT count(*) AS results, arg_max(
    {code: code, job_type: job_type, country: Country, id_type: IDType},
    ("timestamp", CASE WHEN final THEN 2 WHEN final IS NULL THEN 1 ELSE 0 END, code LIKE '12%', -CAST(code AS INTEGER))
  ) FILTER (WHERE role = 'verdict') AS r
  FROM read_json($file, format = 'newline_delimited', columns = {
    SmileJobID: 'VARCHAR', PartnerParams: 'STRUCT(job_id VARCHAR, job_type INTEGER)', ResultCode: 'VARCHAR',
    "timestamp": 'TIMESTAMP', Country: 'VARCHAR', IDType: 'VARCHAR'
  })
  JOIN smile_meaning ON code = ResultCode AND job_type = coalesce(PartnerParams.job_type, -1)
  GROUP BY coalesce(SmileJobID, PartnerParams.job_id)
)
GROUP BY ALL
