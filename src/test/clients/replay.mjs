// Replays a Linked Data Event Stream from its first member to its last: node replay.mjs ADDRESS
// One line of JSON for each member: its IRI and its quads, in the order of their times.
import { replicateLDES } from 'ldes-client';
import { Writer } from 'n3';

const client = replicateLDES({ url: process.argv[2] }, 'ascending');
client.on('error', (fault) => { console.error(fault); process.exit(1); });
const reader = client.stream({ highWaterMark: 10 }).getReader();
for (let read = await reader.read(); !read.done; read = await reader.read()) {
  const quads = new Writer({ format: 'N-Quads' }).quadsToString(read.value.quads);
  console.log(JSON.stringify({ id: read.value.id.value, quads }));
}
