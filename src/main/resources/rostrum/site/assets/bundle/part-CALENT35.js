import{a,b,c}from"./part-URONSTQS.js";import"./part-J37KGR4A.js";import"./part-AJJ3ULMT.js";export{b as isDrawn,c as middleOf,a as worldMap};
