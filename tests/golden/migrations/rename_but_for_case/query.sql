SELECT "user".name, tag.id FROM "user" JOIN tag ON tag.author = "user".id
