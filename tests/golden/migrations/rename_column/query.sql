SELECT remark FROM items
SELECT note FROM items
