import{a as b}from"./part-PKDHKCZA.js";import{h as a}from"./part-XYE52ZDP.js";import"./part-AJJ3ULMT.js";export{b as picture,a as stateOf};
