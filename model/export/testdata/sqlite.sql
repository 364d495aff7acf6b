-- smilecodes 1.2.3, catalogue of 2026-01-31, fingerprint 7e04ffd3
-- For SQLite. Join your results, which have code as text and job_type as a number, with this, and
-- with the last two lines if they have the result text, which decides about 0001:
--   LEFT JOIN smile_meaning m ON m.code = substr('0000' || r.code, -4) AND m.job_type = coalesce(r.job_type, -1)
--   LEFT JOIN smile_texts t ON m.code = '0001' AND m.candidates IS NOT NULL AND t.text = r.text
--   LEFT JOIN smile_codes c ON c.entry_id = t.entry_id

BEGIN;

DROP TABLE IF EXISTS smile_codes;
-- An entry of the catalogue for a job_type: one code with one meaning.
CREATE TABLE smile_codes (
  entry_id TEXT NOT NULL, -- The id of the entry, such as biometric-kyc/0812.
  job_type INTEGER NOT NULL, -- The job_type of the job; -1 if the entry is of any job or of none.
  family TEXT NOT NULL, -- result, request-error, status, duplicate-check or v3.
  role TEXT NOT NULL, -- verdict, lookup, duplicate-check, call or request-error. Only a verdict is the outcome of a job.
  product TEXT NOT NULL, -- The product whose table has the entry.
  code TEXT NOT NULL, -- Four digits, or a word of version 3. Never a key on its own.
  text TEXT, -- The result text in Smile ID's own words, to the letter; NULL if no source gives one.
  source_category TEXT, -- Smile ID's own label, to the letter: a dash or empty too; NULL if the source gives no labels.
  category TEXT NOT NULL, -- Our form of that label: approved, rejected, re-run-later and so on; none where there is no label.
  final BOOLEAN, -- Whether no other result follows; NULL if it is not stated.
  retry TEXT, -- Whether and how to run the job again; NULL if it is not stated.
  acts TEXT, -- Who has to act; NULL if it is not stated.
  decided_by TEXT, -- Who or what decided; NULL if it is not stated.
  charged TEXT, -- not-charged; NULL if it is not stated.
  disclosure TEXT NOT NULL, -- tell, soften or internal: what a customer may be told.
  customer TEXT, -- What to tell the customer; NULL if there is nothing to tell.
  next TEXT, -- What support does next. For staff only.
  guide TEXT, -- The troubleshooting guide: smilecodes guide NAME shows it.
  deprecated BOOLEAN NOT NULL, -- Whether Smile ID calls the code deprecated.
  stated BOOLEAN NOT NULL, -- Whether Smile ID's page states the entry for this job_type; false where only others saw it.
  source_page TEXT NOT NULL, -- The page that the entry comes from.
  source_row INTEGER, -- The row on that page; NULL if its rows have no numbers.
  PRIMARY KEY (entry_id, job_type)
);
INSERT INTO smile_codes (entry_id, job_type, family, role, product, code, text, source_category, category, final, retry, acts, decided_by, charged, disclosure, customer, next, guide, deprecated, stated, source_page, source_row) VALUES
('biometric/0810', 1, 'result', 'verdict', 'biometric', '0810', 'A text', 'Approved', 'approved', TRUE, 'not-needed', 'nobody', 'machine', NULL, 'tell', 'A customer text', 'A next step', 'guide1', FALSE, TRUE, 'page', 2),
('general/0001', -1, 'result', 'verdict', 'general', '0001', 'It''s "5 % off" \ -- ''x''; DROP TABLE smile_codes; é ✓', 'Approved', 'approved', TRUE, 'not-needed', 'nobody', 'machine', NULL, 'tell', 'A customer text', 'A next step', 'guide0', FALSE, TRUE, 'page', 1);

DROP TABLE IF EXISTS smile_meaning;
-- What a code means in a job of some type, as far as the two decide it.
CREATE TABLE smile_meaning (
  job_type INTEGER NOT NULL, -- From 0 to 12; -1 if it is missing or unknown.
  code TEXT NOT NULL, -- Four digits, or a word of version 3.
  role TEXT NOT NULL, -- verdict, lookup, duplicate-check, call or request-error. Count outcomes where it is verdict.
  candidates TEXT, -- The ids of the entries that it can be, with blanks between them; NULL if jobs of this type have no codes here.
  product TEXT, -- The product of the job; NULL if it is open.
  category TEXT, -- The category on which all candidates agree. NULL here and below where they differ, or if the code does not fit the job_type.
  final BOOLEAN, -- Whether no other result follows; NULL also if it is not stated.
  retry TEXT, -- Whether and how to run the job again; NULL also if it is not stated.
  acts TEXT, -- Who has to act; NULL also if it is not stated.
  guide TEXT, -- The troubleshooting guide; NULL also if there is none.
  customer TEXT, -- What to tell the customer; NULL also if there is nothing to tell.
  PRIMARY KEY (job_type, code)
);
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
-- The result texts of 0001, which has several meanings that only the text tells apart.
CREATE TABLE smile_texts (
  text TEXT NOT NULL, -- The result text, to the letter.
  entry_id TEXT NOT NULL, -- The entry of 0001 that it means.
  PRIMARY KEY (text)
);
INSERT INTO smile_texts (text, entry_id) VALUES
('It''s "5 % off" \ -- ''x''; DROP TABLE smile_codes; é ✓', 'general/0001');

DROP TABLE IF EXISTS smile_catalogue;
-- Which catalogue the tables are from: one row.
CREATE TABLE smile_catalogue (
  version TEXT NOT NULL, -- The version of smilecodes that wrote the tables.
  day TEXT NOT NULL, -- The day on which the catalogue was last changed, as YYYY-MM-DD.
  fingerprint TEXT NOT NULL -- Tells one catalogue from another: smilecodes version --check FINGERPRINT says what changed since.
);
INSERT INTO smile_catalogue (version, day, fingerprint) VALUES
('1.2.3', '2026-01-31', '7e04ffd3');

COMMIT;
