-- smilecodes 1.2.3, catalogue of 2026-01-31, fingerprint 7e04ffd3
-- For BigQuery. Join your results, which have code as text and job_type as a number, with this, and
-- with the last two lines if they have the result text, which decides about 0001:
--   LEFT JOIN smile_meaning m ON m.code = lpad(r.code, 4, '0') AND m.job_type = coalesce(r.job_type, -1)
--   LEFT JOIN smile_texts t ON m.code = '0001' AND m.candidates IS NOT NULL AND t.text = r.text
--   LEFT JOIN smile_codes c ON c.entry_id = t.entry_id

CREATE TABLE IF NOT EXISTS smile_codes (
  entry_id STRING NOT NULL,
  job_type INT64 NOT NULL,
  family STRING NOT NULL,
  role STRING NOT NULL,
  product STRING NOT NULL,
  code STRING NOT NULL,
  text STRING,
  source_category STRING,
  category STRING NOT NULL,
  final BOOL,
  retry STRING,
  acts STRING,
  decided_by STRING,
  charged STRING,
  disclosure STRING NOT NULL,
  customer STRING,
  next STRING,
  guide STRING,
  deprecated BOOL NOT NULL,
  stated BOOL NOT NULL,
  source_page STRING NOT NULL,
  source_row INT64,
  PRIMARY KEY (entry_id, job_type) NOT ENFORCED
);

CREATE TABLE IF NOT EXISTS smile_meaning (
  job_type INT64 NOT NULL,
  code STRING NOT NULL,
  role STRING NOT NULL,
  candidates STRING,
  product STRING,
  category STRING,
  final BOOL,
  retry STRING,
  acts STRING,
  guide STRING,
  customer STRING,
  PRIMARY KEY (job_type, code) NOT ENFORCED
);

CREATE TABLE IF NOT EXISTS smile_texts (
  text STRING NOT NULL,
  entry_id STRING NOT NULL,
  PRIMARY KEY (text) NOT ENFORCED
);

CREATE TABLE IF NOT EXISTS smile_catalogue (
  version STRING NOT NULL,
  day STRING NOT NULL,
  fingerprint STRING NOT NULL
);

BEGIN TRANSACTION;

DELETE FROM smile_codes WHERE TRUE;
INSERT INTO smile_codes (entry_id, job_type, family, role, product, code, text, source_category, category, final, retry, acts, decided_by, charged, disclosure, customer, next, guide, deprecated, stated, source_page, source_row) VALUES
('biometric/0810', 1, 'result', 'verdict', 'biometric', '0810', 'A text', 'Approved', 'approved', TRUE, 'not-needed', 'nobody', 'machine', NULL, 'tell', 'A customer text', 'A next step', 'guide1', FALSE, TRUE, 'page', 2),
('general/0001', -1, 'result', 'verdict', 'general', '0001', 'It\'s "5 % off" \\ -- \'x\'; DROP TABLE smile_codes; é ✓', 'Approved', 'approved', TRUE, 'not-needed', 'nobody', 'machine', NULL, 'tell', 'A customer text', 'A next step', 'guide0', FALSE, TRUE, 'page', 1);

DELETE FROM smile_meaning WHERE TRUE;
INSERT INTO smile_meaning (job_type, code, role, candidates, product, category, final, retry, acts, guide, customer) VALUES
(-1, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(-1, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(0, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(0, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(1, '0001', 'verdict', 'general/0001', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(1, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(2, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(2, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(3, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(3, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(4, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(4, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(5, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(5, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(6, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(6, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(7, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(7, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(8, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(8, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(9, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(9, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(10, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(10, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(11, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(11, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text'),
(12, '0001', 'verdict', 'general/0001', 'general', 'approved', TRUE, 'not-needed', 'nobody', 'guide0', 'A customer text'),
(12, '0810', 'verdict', 'biometric/0810', 'biometric', 'approved', TRUE, 'not-needed', 'nobody', 'guide1', 'A customer text');

DELETE FROM smile_texts WHERE TRUE;
INSERT INTO smile_texts (text, entry_id) VALUES
('It\'s "5 % off" \\ -- \'x\'; DROP TABLE smile_codes; é ✓', 'general/0001');

DELETE FROM smile_catalogue WHERE TRUE;
INSERT INTO smile_catalogue (version, day, fingerprint) VALUES
('1.2.3', '2026-01-31', '7e04ffd3');

COMMIT TRANSACTION;
