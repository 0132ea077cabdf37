# A release becomes live in the place of another, if that one is live.
PREFIX dcat: <http://www.w3.org/ns/dcat#>

DELETE { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?old } }
INSERT { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?release } }
WHERE { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?old } }
