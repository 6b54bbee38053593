SELECT count(*) FROM pets
