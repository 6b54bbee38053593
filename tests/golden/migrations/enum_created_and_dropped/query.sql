SELECT old FROM items
SELECT new FROM items
