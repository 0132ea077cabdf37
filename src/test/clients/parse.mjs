// Reads a file of RDF with parsers of npm and writes its quads as N-Quads: node parse.mjs FILE MEDIA-TYPE BASE
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StreamParser, StreamWriter } from 'n3';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

const [file, type, baseIRI, out] = process.argv.slice(2);
const parser =
  type === 'application/ld+json' ? new JsonLdParser({ baseIRI })
  : type === 'application/rdf+xml' ? new RdfXmlParser({ baseIRI })
  : new StreamParser({ baseIRI, format: type });
// Decoded before it is cut into pieces: the parser of RDF/XML decodes each by itself, and a character may lie across two.
await pipeline(createReadStream(file, 'utf8'), parser, new StreamWriter({ format: 'N-Quads' }), createWriteStream(out));
