SELECT id, place_country, place_code, origin_country, origin_code FROM visits ORDER BY id
SELECT id, place_land, place_code, from_land, from_code FROM visits ORDER BY id
