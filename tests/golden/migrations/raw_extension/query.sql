INSERT INTO account (id, email) VALUES (1, 'Ada@example.org') ON CONFLICT DO NOTHING
SELECT motto FROM account WHERE email = 'ada@EXAMPLE.org'
