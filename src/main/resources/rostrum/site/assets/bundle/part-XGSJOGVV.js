import{a,b,c}from"./part-MU7GIHHA.js";import"./part-FLEF3GXS.js";import"./part-AJJ3ULMT.js";export{b as isDrawn,c as middleOf,a as worldMap};
