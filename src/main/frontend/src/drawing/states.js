// The states that our IRIs name by ISO 3166-1 alpha-3, with their names in six languages.
import states from "rostrum:states";

const byCode = new Map(states.map(([code, , name]) => [code, name]));
const byName = new Map(states.flatMap(([code, , ...names]) => names.filter(Boolean).map((name) => [name, code])));

/** Codes by the numbers of ISO 3166-1. */
export const codeOfNumber = new Map(states.map(([code, number]) => [number, code]));

/** The code of the state that an IRI or a name in one of six languages stands for. */
export function stateOf(value) {
  const code = /\/state\/([A-Z]{3})$/.exec(value)?.[1];
  return byCode.has(code) ? code : byName.get(value);
}

export const nameOf = (code) => byCode.get(code) ?? code;
