SELECT cents, count, sum FROM items
SELECT price, count, total FROM items
