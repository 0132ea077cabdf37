import"./part-AJJ3ULMT.js";
