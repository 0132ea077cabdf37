// Replays a Linked Data Event Stream, or what is to be reached from one of its pages, from the first member to the last:
// node replay.mjs ADDRESS [content]
// One line of JSON for each member: its IRI and its quads, in the order of their times. With "content" what the stream's
// shape asks for and the pages do not have is fetched (TREE, member extraction); without, pages alone are read.
import { replicateLDES } from 'ldes-client';
import { Writer } from 'n3';

const client = replicateLDES({ url: process.argv[2], noShape: process.argv[3] !== 'content' }, 'ascending');
client.on('error', (fault) => { console.error(fault); process.exit(1); });
const reader = client.stream({ highWaterMark: 10 }).getReader();
for (let read = await reader.read(); !read.done; read = await reader.read()) {
  const quads = new Writer({ format: 'N-Quads' }).quadsToString(read.value.quads);
  console.log(JSON.stringify({ id: read.value.id.value, quads }));
}
