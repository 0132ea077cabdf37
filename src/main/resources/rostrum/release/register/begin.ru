# A release is on its way.
PREFIX dcat: <http://www.w3.org/ns/dcat#>

INSERT DATA {
  GRAPH ?register {
    ?dataset dcat:hasVersion ?release .
    ?release dcat:version ?version
  }
}
