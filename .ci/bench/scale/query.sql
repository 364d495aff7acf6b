WITH meant AS (
  SELECT r.created_at, r.smile_job_id, r.code, r.country, m.final,
         CASE WHEN c.entry_id IS NULL AND m.product IS NULL AND m.customer IS NULL THEN 'product-not-known'
              ELSE coalesce(c.guide, m.guide, 'no-guide') || '/' || coalesce(c.retry, m.retry, 'not-stated') || '/' || coalesce(c.acts, m.acts, 'not-stated')
         END AS todo
  FROM results r
  JOIN smile_meaning m ON m.code = lpad(r.code, 4, '0') AND m.job_type = coalesce(r.job_type, -1) AND m.role = 'verdict'
  LEFT JOIN smile_texts t ON r.code = '0001' AND t.text = r.text
  LEFT JOIN smile_codes c ON c.entry_id = t.entry_id AND c.job_type = -1
), placed AS (
  SELECT *, row_number() OVER (
    PARTITION BY smile_job_id
    ORDER BY created_at DESC, CASE WHEN final THEN 0 WHEN final IS NULL THEN 1 ELSE 2 END, code LIKE '12%' DESC, code
  ) AS place
  FROM meant
)
SELECT CAST(created_at AS date) AS day, coalesce(country, '') AS country, todo,
       count(*) AS results, count(*) FILTER (WHERE place = 1) AS jobs
FROM placed
GROUP BY 1, 2, 3
