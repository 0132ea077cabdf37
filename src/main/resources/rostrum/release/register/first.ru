# The first release becomes live, if none is, and the log goes on from the step that was told last, if it still is.
PREFIX as: <https://www.w3.org/ns/activitystreams#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>

DELETE { GRAPH ?register { ?stream as:current ?told } }
INSERT { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?release . ?stream as:current ?step } }
WHERE {
  GRAPH ?register { ?dataset dcat:hasVersion ?release . ?stream as:current ?told }
  FILTER NOT EXISTS { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?any } }
}
