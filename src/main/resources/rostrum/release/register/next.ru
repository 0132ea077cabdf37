# A release becomes live in the place of another, if that one is live, and the log goes on from the step that was told last,
# if it still is.
PREFIX as: <https://www.w3.org/ns/activitystreams#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>

DELETE { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?old . ?stream as:current ?told } }
INSERT { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?release . ?stream as:current ?step } }
WHERE { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?old . ?stream as:current ?told } }
