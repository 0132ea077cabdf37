import{a as b}from"./part-3JXO2UGB.js";import{h as a}from"./part-FLEF3GXS.js";import"./part-AJJ3ULMT.js";export{b as picture,a as stateOf};
