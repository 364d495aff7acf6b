-- smilecodes 1.2.3, catalogue of 2026-01-31, fingerprint 7e04ffd3
-- For DuckDB. Join your results, which have code as text and job_type as a number, with this, and
-- with the last two lines if they have the result text, which decides about 0001:
--   LEFT JOIN smile_meaning m ON m.code = lpad(r.code, 4, '0') AND m.job_type = coalesce(r.job_type, -1)
--   LEFT JOIN smile_texts t ON m.code = '0001' AND m.candidates IS NOT NULL AND t.text = r.text
--   LEFT JOIN smile_codes c ON c.entry_id = t.entry_id

BEGIN;

DROP TABLE IF EXISTS smile_codes;
CREATE TABLE smile_codes (
  entry_id VARCHAR NOT NULL,
  job_type INTEGER NOT NULL,
  family VARCHAR NOT NULL,
  role VARCHAR NOT NULL,
  product VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  text VARCHAR,
  source_category VARCHAR,
  category VARCHAR NOT NULL,
  final BOOLEAN,
  retry VARCHAR,
  acts VARCHAR,
  decided_by VARCHAR,
  charged VARCHAR,
  disclosure VARCHAR NOT NULL,
  customer VARCHAR,
  next VARCHAR,
  guide VARCHAR,
  deprecated BOOLEAN NOT NULL,
  stated BOOLEAN NOT NULL,
  source_page VARCHAR NOT NULL,
  source_row INTEGER,
  PRIMARY KEY (entry_id, job_type)
);
COMMENT ON TABLE smile_codes IS 'An entry of the catalogue for a job_type: one code with one meaning.';
COMMENT ON COLUMN smile_codes.entry_id IS 'The id of the entry, such as biometric-kyc/0812.';
COMMENT ON COLUMN smile_codes.job_type IS 'The job_type of the job; -1 if the entry is of any job or of none.';
COMMENT ON COLUMN smile_codes.family IS 'result, request-error, status, duplicate-check or v3.';
COMMENT ON COLUMN smile_codes.role IS 'verdict, lookup, duplicate-check, call or request-error. Only a verdict is the outcome of a job.';
COMMENT ON COLUMN smile_codes.product IS 'The product whose table has the entry.';
COMMENT ON COLUMN smile_codes.code IS 'Four digits, or a word of version 3. Never a key on its own.';
COMMENT ON COLUMN smile_codes.text IS 'The result text in Smile ID''s own words, to the letter; NULL if no source gives one.';
COMMENT ON COLUMN smile_codes.source_category IS 'Smile ID''s own label, to the letter: a dash or empty too; NULL if the source gives no labels.';
COMMENT ON COLUMN smile_codes.category IS 'Our form of that label: approved, rejected, re-run-later and so on; none where there is no label.';
COMMENT ON COLUMN smile_codes.final IS 'Whether no other result follows; NULL if it is not stated.';
COMMENT ON COLUMN smile_codes.retry IS 'Whether and how to run the job again; NULL if it is not stated.';
COMMENT ON COLUMN smile_codes.acts IS 'Who has to act; NULL if it is not stated.';
COMMENT ON COLUMN smile_codes.decided_by IS 'Who or what decided; NULL if it is not stated.';
COMMENT ON COLUMN smile_codes.charged IS 'not-charged; NULL if it is not stated.';
COMMENT ON COLUMN smile_codes.disclosure IS 'tell, soften or internal: what a customer may be told.';
COMMENT ON COLUMN smile_codes.customer IS 'What to tell the customer; NULL if there is nothing to tell.';
COMMENT ON COLUMN smile_codes.next IS 'What support does next. For staff only.';
COMMENT ON COLUMN smile_codes.guide IS 'The troubleshooting guide: smilecodes guide NAME shows it.';
COMMENT ON COLUMN smile_codes.deprecated IS 'Whether Smile ID calls the code deprecated.';
COMMENT ON COLUMN smile_codes.stated IS 'Whether Smile ID''s page states the entry for this job_type; false where only others saw it.';
COMMENT ON COLUMN smile_codes.source_page IS 'The page that the entry comes from.';
COMMENT ON COLUMN smile_codes.source_row IS 'The row on that page; NULL if its rows have no numbers.';
INSERT INTO smile_codes (entry_id, job_type, family, role, product, code, text, source_category, category, final, retry, acts, decided_by, charged, disclosure, customer, next, guide, deprecated, stated, source_page, source_row) VALUES
('biometric/0810', 1, 'result', 'verdict', 'biometric', '0810', 'A text', 'Approved', 'approved', TRUE, 'not-needed', 'nobody', 'machine', NULL, 'tell', 'A customer text', 'A next step', 'guide1', FALSE, TRUE, 'page', 2),
('general/0001', -1, 'result', 'verdict', 'general', '0001', 'It''s "5 % off" \ -- ''x''; DROP TABLE smile_codes; é ✓', 'Approved', 'approved', TRUE, 'not-needed', 'nobody', 'machine', NULL, 'tell', 'A customer text', 'A next step', 'guide0', FALSE, TRUE, 'page', 1);

DROP TABLE IF EXISTS smile_meaning;
CREATE TABLE smile_meaning (
  job_type INTEGER NOT NULL,
  code VARCHAR NOT NULL,
  role VARCHAR NOT NULL,
  candidates VARCHAR,
  product VARCHAR,
  category VARCHAR,
  final BOOLEAN,
  retry VARCHAR,
  acts VARCHAR,
  guide VARCHAR,
  customer VARCHAR,
  PRIMARY KEY (job_type, code)
);
COMMENT ON TABLE smile_meaning IS 'What a code means in a job of some type, as far as the two decide it.';
COMMENT ON COLUMN smile_meaning.job_type IS 'From 0 to 12; -1 if it is missing or unknown.';
COMMENT ON COLUMN smile_meaning.code IS 'Four digits, or a word of version 3.';
COMMENT ON COLUMN smile_meaning.role IS 'verdict, lookup, duplicate-check, call or request-error. Count outcomes where it is verdict.';
COMMENT ON COLUMN smile_meaning.candidates IS 'The ids of the entries that it can be, with blanks between them; NULL if jobs of this type have no codes here.';
COMMENT ON COLUMN smile_meaning.product IS 'The product of the job; NULL if it is open.';
COMMENT ON COLUMN smile_meaning.category IS 'The category on which all candidates agree. NULL here and below where they differ, or if the code does not fit the job_type.';
COMMENT ON COLUMN smile_meaning.final IS 'Whether no other result follows; NULL also if it is not stated.';
COMMENT ON COLUMN smile_meaning.retry IS 'Whether and how to run the job again; NULL also if it is not stated.';
COMMENT ON COLUMN smile_meaning.acts IS 'Who has to act; NULL also if it is not stated.';
COMMENT ON COLUMN smile_meaning.guide IS 'The troubleshooting guide; NULL also if there is none.';
COMMENT ON COLUMN smile_meaning.customer IS 'What to tell the customer; NULL also if there is nothing to tell.';
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

DROP TABLE IF EXISTS smile_texts;
CREATE TABLE smile_texts (
  text VARCHAR NOT NULL,
  entry_id VARCHAR NOT NULL,
  PRIMARY KEY (text)
);
COMMENT ON TABLE smile_texts IS 'The result texts of 0001, which has several meanings that only the text tells apart.';
COMMENT ON COLUMN smile_texts.text IS 'The result text, to the letter.';
COMMENT ON COLUMN smile_texts.entry_id IS 'The entry of 0001 that it means.';
INSERT INTO smile_texts (text, entry_id) VALUES
('It''s "5 % off" \ -- ''x''; DROP TABLE smile_codes; é ✓', 'general/0001');

DROP TABLE IF EXISTS smile_catalogue;
CREATE TABLE smile_catalogue (
  version VARCHAR NOT NULL,
  day VARCHAR NOT NULL,
  fingerprint VARCHAR NOT NULL
);
COMMENT ON TABLE smile_catalogue IS 'Which catalogue the tables are from: one row.';
COMMENT ON COLUMN smile_catalogue.version IS 'The version of smilecodes that wrote the tables.';
COMMENT ON COLUMN smile_catalogue.day IS 'The day on which the catalogue was last changed, as YYYY-MM-DD.';
COMMENT ON COLUMN smile_catalogue.fingerprint IS 'Tells one catalogue from another: smilecodes version --check FINGERPRINT says what changed since.';
INSERT INTO smile_catalogue (version, day, fingerprint) VALUES
('1.2.3', '2026-01-31', '7e04ffd3');

COMMIT;
