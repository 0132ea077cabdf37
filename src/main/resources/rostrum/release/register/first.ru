# The first release becomes live, if none is.
PREFIX dcat: <http://www.w3.org/ns/dcat#>

INSERT { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?release } }
WHERE {
  GRAPH ?register { ?dataset dcat:hasVersion ?release }
  FILTER NOT EXISTS { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?any } }
}
