SELECT id, amount FROM open_payments ORDER BY id
SELECT total FROM open_sum
