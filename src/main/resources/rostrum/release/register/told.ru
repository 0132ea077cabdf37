# The log goes on about the release that is live, if that still is and the step that was told last is the last.
PREFIX as: <https://www.w3.org/ns/activitystreams#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>

DELETE { GRAPH ?register { ?stream as:current ?told } }
INSERT { GRAPH ?register { ?stream as:current ?step } }
WHERE { GRAPH ?register { ?dataset dcat:hasCurrentVersion ?release . ?stream as:current ?told } }
