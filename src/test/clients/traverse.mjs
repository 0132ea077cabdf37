// Answers a query by following links from one page: node traverse.mjs ADDRESS QUERY
// One line of JSON for each solution.
import { QueryEngine } from '@comunica/query-sparql-link-traversal';

const [source, query] = process.argv.slice(2);
const solutions = await new QueryEngine().queryBindings(query, {
  sources: [source],
  lenient: true,
});
for await (const solution of solutions) {
  console.log(JSON.stringify(Object.fromEntries([...solution].map(([name, term]) => [name.value, term.value]))));
}
