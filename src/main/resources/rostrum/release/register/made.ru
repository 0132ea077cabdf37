# All of a release has arrived: when, and how much it is, its graphs and their union, and how many things it is about.
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX void: <http://rdfs.org/ns/void#>

INSERT DATA {
  GRAPH ?register {
    ?release dcterms:created ?at ;
        void:entities ?things ;
        void:triples ?quads .
    ?whole void:triples ?triples
  }
}
