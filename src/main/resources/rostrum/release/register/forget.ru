# What is said of a release, or of its union.
DELETE WHERE { GRAPH ?register { ?told ?p ?o } }
