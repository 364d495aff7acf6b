-- smilecodes 1.2.3, catalogue of 2026-01-31, fingerprint 7e04ffd3

ALTER TABLE smile_codes SET OPTIONS (description = 'An entry of the catalogue for a job_type: one code with one meaning.');
ALTER TABLE smile_codes ALTER COLUMN entry_id SET OPTIONS (description = 'The id of the entry, such as biometric-kyc/0812.');
ALTER TABLE smile_codes ALTER COLUMN job_type SET OPTIONS (description = 'The job_type of the job; -1 if the entry is of any job or of none.');
ALTER TABLE smile_codes ALTER COLUMN family SET OPTIONS (description = 'result, request-error, status, duplicate-check or v3.');
ALTER TABLE smile_codes ALTER COLUMN role SET OPTIONS (description = 'verdict, lookup, duplicate-check, call or request-error. Only a verdict is the outcome of a job.');
ALTER TABLE smile_codes ALTER COLUMN product SET OPTIONS (description = 'The product whose table has the entry.');
ALTER TABLE smile_codes ALTER COLUMN code SET OPTIONS (description = 'Four digits, or a word of version 3. Never a key on its own.');
ALTER TABLE smile_codes ALTER COLUMN text SET OPTIONS (description = 'The result text in Smile ID\'s own words, to the letter; NULL if no source gives one.');
ALTER TABLE smile_codes ALTER COLUMN source_category SET OPTIONS (description = 'Smile ID\'s own label, to the letter: a dash or empty too; NULL if the source gives no labels.');
ALTER TABLE smile_codes ALTER COLUMN category SET OPTIONS (description = 'Our form of that label: approved, rejected, re-run-later and so on; none where there is no label.');
ALTER TABLE smile_codes ALTER COLUMN final SET OPTIONS (description = 'Whether no other result follows; NULL if it is not stated.');
ALTER TABLE smile_codes ALTER COLUMN retry SET OPTIONS (description = 'Whether and how to run the job again; NULL if it is not stated.');
ALTER TABLE smile_codes ALTER COLUMN acts SET OPTIONS (description = 'Who has to act; NULL if it is not stated.');
ALTER TABLE smile_codes ALTER COLUMN decided_by SET OPTIONS (description = 'Who or what decided; NULL if it is not stated.');
ALTER TABLE smile_codes ALTER COLUMN charged SET OPTIONS (description = 'not-charged; NULL if it is not stated.');
ALTER TABLE smile_codes ALTER COLUMN disclosure SET OPTIONS (description = 'tell, soften or internal: what a customer may be told.');
ALTER TABLE smile_codes ALTER COLUMN customer SET OPTIONS (description = 'What to tell the customer; NULL if there is nothing to tell.');
ALTER TABLE smile_codes ALTER COLUMN next SET OPTIONS (description = 'What support does next. For staff only.');
ALTER TABLE smile_codes ALTER COLUMN guide SET OPTIONS (description = 'The troubleshooting guide: smilecodes guide NAME shows it.');
ALTER TABLE smile_codes ALTER COLUMN deprecated SET OPTIONS (description = 'Whether Smile ID calls the code deprecated.');
ALTER TABLE smile_codes ALTER COLUMN stated SET OPTIONS (description = 'Whether Smile ID\'s page states the entry for this job_type; false where only others saw it.');
ALTER TABLE smile_codes ALTER COLUMN source_page SET OPTIONS (description = 'The page that the entry comes from.');
ALTER TABLE smile_codes ALTER COLUMN source_row SET OPTIONS (description = 'The row on that page; NULL if its rows have no numbers.');

ALTER TABLE smile_meaning SET OPTIONS (description = 'What a code means in a job of some type, as far as the two decide it.');
ALTER TABLE smile_meaning ALTER COLUMN job_type SET OPTIONS (description = 'From 0 to 12; -1 if it is missing or unknown.');
ALTER TABLE smile_meaning ALTER COLUMN code SET OPTIONS (description = 'Four digits, or a word of version 3.');
ALTER TABLE smile_meaning ALTER COLUMN role SET OPTIONS (description = 'verdict, lookup, duplicate-check, call or request-error. Count outcomes where it is verdict.');
ALTER TABLE smile_meaning ALTER COLUMN candidates SET OPTIONS (description = 'The ids of the entries that it can be, with blanks between them; NULL if jobs of this type have no codes here.');
ALTER TABLE smile_meaning ALTER COLUMN product SET OPTIONS (description = 'The product of the job; NULL if it is open.');
ALTER TABLE smile_meaning ALTER COLUMN category SET OPTIONS (description = 'The category on which all candidates agree. NULL here and below where they differ, or if the code does not fit the job_type.');
ALTER TABLE smile_meaning ALTER COLUMN final SET OPTIONS (description = 'Whether no other result follows; NULL also if it is not stated.');
ALTER TABLE smile_meaning ALTER COLUMN retry SET OPTIONS (description = 'Whether and how to run the job again; NULL also if it is not stated.');
ALTER TABLE smile_meaning ALTER COLUMN acts SET OPTIONS (description = 'Who has to act; NULL also if it is not stated.');
ALTER TABLE smile_meaning ALTER COLUMN guide SET OPTIONS (description = 'The troubleshooting guide; NULL also if there is none.');
ALTER TABLE smile_meaning ALTER COLUMN customer SET OPTIONS (description = 'What to tell the customer; NULL also if there is nothing to tell.');

ALTER TABLE smile_texts SET OPTIONS (description = 'The result texts of 0001, which has several meanings that only the text tells apart.');
ALTER TABLE smile_texts ALTER COLUMN text SET OPTIONS (description = 'The result text, to the letter.');
ALTER TABLE smile_texts ALTER COLUMN entry_id SET OPTIONS (description = 'The entry of 0001 that it means.');

ALTER TABLE smile_catalogue SET OPTIONS (description = 'Which catalogue the tables are from: one row.');
ALTER TABLE smile_catalogue ALTER COLUMN version SET OPTIONS (description = 'The version of smilecodes that wrote the tables.');
ALTER TABLE smile_catalogue ALTER COLUMN day SET OPTIONS (description = 'The day on which the catalogue was last changed, as YYYY-MM-DD.');
ALTER TABLE smile_catalogue ALTER COLUMN fingerprint SET OPTIONS (description = 'Tells one catalogue from another: smilecodes version --check FINGERPRINT says what changed since.');
