import{a as b}from"./part-KG2GT2NW.js";import{h as a}from"./part-FLEF3GXS.js";import"./part-AJJ3ULMT.js";export{b as picture,a as stateOf};
