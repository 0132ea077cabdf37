# The log of changes begins, if there is none.
PREFIX as: <https://www.w3.org/ns/activitystreams#>

INSERT { GRAPH ?register { ?stream as:current ?stream } }
WHERE { FILTER NOT EXISTS { GRAPH ?register { ?stream as:current ?any } } }
