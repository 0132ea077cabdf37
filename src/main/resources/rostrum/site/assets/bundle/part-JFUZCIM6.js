import{a,b,c}from"./part-IOENT4SW.js";import"./part-XYE52ZDP.js";import"./part-AJJ3ULMT.js";export{b as isDrawn,c as middleOf,a as worldMap};
