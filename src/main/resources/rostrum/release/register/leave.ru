# A release is no longer one of the dataset's.
PREFIX dcat: <http://www.w3.org/ns/dcat#>

DELETE WHERE { GRAPH ?register { ?dataset dcat:hasVersion ?release } }
