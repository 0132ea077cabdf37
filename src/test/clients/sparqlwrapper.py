"""Asks an endpoint through SPARQLWrapper in all the ways that it has, and prints what comes back, a line each.

Usage: sparqlwrapper.py ENDPOINT
"""

import sys

from SPARQLWrapper import CSV, GET, JSON, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML
from SPARQLWrapper import SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

CLAIM = "<https://w3id.org/rostrum/ontology#Claim>"
endpoint = SPARQLWrapper(sys.argv[1])

endpoint.setQuery("SELECT (COUNT(DISTINCT ?claim) AS ?n) { ?claim a %s }" % CLAIM)
for method, request in ((GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)):
    endpoint.setMethod(method)
    endpoint.setRequestMethod(request)
    endpoint.setReturnFormat(JSON)
    print("json", method, request, endpoint.query().convert()["results"]["bindings"][0]["n"]["value"])
endpoint.setMethod(GET)
endpoint.setRequestMethod(URLENCODED)
endpoint.setReturnFormat(XML)
print("xml", endpoint.query().convert().getElementsByTagName("literal")[0].firstChild.data)
for name in (CSV, TSV):
    endpoint.setReturnFormat(name)
    print(name, endpoint.query().convert().decode("utf-8").split()[-1])

endpoint.setQuery("ASK { ?claim a %s }" % CLAIM)
endpoint.setReturnFormat(JSON)
print("ask", endpoint.query().convert()["boolean"])

endpoint.setQuery("CONSTRUCT { ?claim a %s } WHERE { ?claim a %s }" % (CLAIM, CLAIM))
for name in (TURTLE, N3, RDFXML):
    endpoint.setReturnFormat(name)
    got = endpoint.query().convert()
    if isinstance(got, bytes):
        import rdflib

        got = rdflib.Graph().parse(data=got, format="turtle")
    print("graph", name, len(got))

endpoint.setQuery("SELECT * { ?s ?p }")
try:
    endpoint.query()
except QueryBadFormed as told:
    print("told", "Line 1, column" in str(told))
