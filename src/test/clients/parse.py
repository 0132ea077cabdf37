"""Reads a file of RDF with rdflib and writes its quads as N-Quads: parse.py FILE MEDIA-TYPE BASE OUT"""

import sys

import rdflib

FORMATS = {
    "text/turtle": "turtle",
    "application/ld+json": "json-ld",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
    "application/trig": "trig",
    "application/n-quads": "nquads",
}

rdflib.NORMALIZE_LITERALS = False
file, media_type, base, out = sys.argv[1:]
data = rdflib.ConjunctiveGraph()
data.parse(file, format=FORMATS[media_type], publicID=base)
with open(out, "w", encoding="utf-8") as quads:
    for graph in data.contexts():
        # rdflib names what stands in no graph by the document or by a blank node.
        name = graph.identifier
        unnamed = isinstance(name, rdflib.BNode) or str(name) == base or str(name).startswith("urn:x-rdflib:")
        for line in graph.serialize(format="nt", encoding="utf-8").decode("utf-8").split("\n"):
            if line.strip():
                quads.write(line if unnamed else line.rstrip(" .") + " " + name.n3() + " .")
                quads.write("\n")
