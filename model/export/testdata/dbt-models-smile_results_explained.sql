-- smilecodes 1.2.3, catalogue of 2026-01-31, fingerprint 7e04ffd3
{{ config(materialized='view') }}

select
  r.*,
  m.role as smile_role,
  coalesce(t.entry_id, m.candidates) as smile_candidates,
  m.product as smile_product,
  coalesce(m.category, c.category) as smile_category,
  coalesce(m.final, c.final) as smile_final,
  coalesce(m.retry, c.retry) as smile_retry,
  coalesce(m.acts, c.acts) as smile_acts,
  coalesce(m.guide, c.guide) as smile_guide,
  coalesce(m.customer, c.customer) as smile_customer
from {{ var('smile_results') }} r
left join {{ ref('smile_meaning') }} m
  on m.code = lpad(r.code, 4, '0') and m.job_type = coalesce(r.job_type, -1)
left join {{ ref('smile_texts') }} t
  on m.code = '0001' and m.candidates is not null and t.text = r.text
left join {{ ref('smile_codes') }} c
  on c.entry_id = t.entry_id
