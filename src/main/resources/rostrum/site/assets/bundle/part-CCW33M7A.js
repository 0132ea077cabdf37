import{a as b}from"./part-BX346HHD.js";import{h as a}from"./part-J37KGR4A.js";import"./part-AJJ3ULMT.js";export{b as picture,a as stateOf};
