SELECT label, half FROM items
SELECT twice, half FROM items
